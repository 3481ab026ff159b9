package dev.vigil.tracking.screen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.contract.Band;
import dev.vigil.contract.ReferralId;
import dev.vigil.contract.TriageEvent.Assessed;
import dev.vigil.contract.TriageEvent.CheckToMake;
import dev.vigil.contract.TriageEvent.MatchedRule;
import dev.vigil.contract.TriageEvent.PolicyVersion;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WhyTest {

    @Test
    void briefWhyKeepsTheRulesThatMadeTheBandAndSaysWhatItLeavesOut() {
        var small = IntStream.rangeClosed(1, 9).mapToObj(points -> rule("P" + points, points, null));
        var floors = Stream.of(rule("F1", 0, Band.HIGH), rule("F2", 0, Band.MEDIUM));

        var brief = Why.of(assessed(Stream.concat(small, floors).toList(), 6), Band.HIGH)
                .brief();

        assertThat(brief.rules())
                .extracting(Why.Rule::rule)
                .containsExactly("T F1", "T F2", "T P9", "T P8", "T P7", "T P6", "T P5");
        assertThat(brief.checks()).hasSize(5);
        assertThat(brief.more()).isEqualTo("4 rules and 1 check more");
        assertThat(brief.score()).isEqualTo(45);
    }

    @Test
    void shortWhyIsTheSameInBrief() {
        var why = Why.of(assessed(List.of(rule("P1", 1, null)), 0), Band.HIGH);

        assertThat(why.brief()).isEqualTo(why);
        assertThat(why.unknowns()).containsExactly("What is the subject's occupation?");
    }

    @Test
    void bandThatAPersonSetSinceIsSaid() {
        var assessed = assessed(List.of(rule("F1", 0, Band.HIGH)), 0);

        assertThat(Why.of(assessed, Band.LOW).setSince().words()).isEqualTo("Low");
        assertThat(Why.of(assessed, Band.HIGH).setSince()).isNull();
    }

    @Test
    void rulesThatInsistOnTheBandHoldItAndLesserOnesDoNot() {
        var why = Why.of(assessed(List.of(rule("F1", 0, Band.HIGH), rule("F2", 0, Band.MEDIUM)), 0), Band.HIGH);

        assertThat(why.holding()).hasSize(1);
    }

    /** Requirement B10: beside every band. */
    @Test
    void whatABandIsNotStandsBesideItWithTheComputedTable() {
        var not = Why.of(assessed(List.of(), 0), Band.HIGH).isNot();

        assertThat(not.lines()).anyMatch(line -> line.contains("not a clearance"));
        assertThat(not.of()).contains("97.6 %").contains("62.3 %");
        assertThat(not.rows()).contains(new WhyNot.Row("10.0 %", "43.7 %", "22.3 %", "0.4 %"));
    }

    private static MatchedRule rule(String rule, int points, Band atLeast) {
        return new MatchedRule(rule, "T", points, atLeast, "because", "source");
    }

    private static Assessed assessed(List<MatchedRule> rules, int checks) {
        var check = new CheckToMake("occupation", "occupation", "unknown");
        return new Assessed(
                new ReferralId(new UUID(1, 2)),
                UUID.randomUUID(),
                Samples.NOW,
                Band.HIGH,
                null,
                45,
                new PolicyVersion("national", "1", "00"),
                rules,
                List.of("occupation"),
                IntStream.range(0, checks).mapToObj(_ -> check).toList(),
                List.of());
    }
}
