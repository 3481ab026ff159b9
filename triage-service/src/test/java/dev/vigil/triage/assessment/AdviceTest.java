package dev.vigil.triage.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vigil.contract.Answer;
import dev.vigil.contract.Band;
import dev.vigil.contract.Fact;
import dev.vigil.contract.QuestionSheet;
import dev.vigil.contract.QuestionSheet.Question;
import dev.vigil.contract.TriageEvent.CheckToMake;
import dev.vigil.contract.TriageEvent.MatchedRule;
import dev.vigil.sheet.Sheets;
import dev.vigil.triage.policy.DefaultPolicy;
import dev.vigil.triage.policy.FactNotUnderstood;
import dev.vigil.triage.policy.Policy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AdviceTest {

    private static final Policy POLICY = DefaultPolicy.file().policy();

    @Test
    void everythingUnknownIsMedium() {
        assertThat(advice().band()).isEqualTo(Band.MEDIUM);
    }

    @Test
    void everythingCheckedAndRuledOutIsLow() {
        var advice = on(allCheckedNo());

        assertThat(advice.band()).isEqualTo(Band.LOW);
        assertThat(advice.checks()).allSatisfy(check -> assertThat(numbers()).contains(check.question()));
    }

    /** EP-17: the package lay for nine months because nobody asked what its subject did for a living. */
    @Test
    void unknownOccupationIsMediumWithAnAccessCheckToMake() {
        var advice = on(allCheckedNoBut(silent("occupation"), silent("paidWork"), silent("volunteering")));

        assertThat(advice.band()).isEqualTo(Band.MEDIUM);
        assertThat(advice.matched()).extracting(MatchedRule::rule).contains("T03", "A06", "A08");
        assertThat(advice.unknowns()).contains("occupation", "paidWork", "volunteering");
        assertThat(advice.checks())
                .extracting(CheckToMake::check, CheckToMake::question)
                .contains(tuple("occupation", "occupation"), tuple("access-to-children", "paidWork"));
    }

    @Test
    void unknownOccupationAloneNeverRanksLow() {
        assertThat(on(allCheckedNoBut(silent("occupation"))).band()).isEqualTo(Band.MEDIUM);
    }

    @Test
    void positionOfTrustThatIsFoundIsHigh() {
        var before = advice();
        var after = Advice.on(POLICY, List.of(yes("positionOfTrust")), before.band());

        assertThat(after.band()).isEqualTo(Band.HIGH);
        assertThat(after.previousBand()).isEqualTo(Band.MEDIUM);
    }

    @ParameterizedTest
    @ValueSource(strings = {"positionOfTrust", "livesWithChild", "namedChild", "paidWork", "volunteering"})
    void childWithinReachIsAtLeastHigh(String question) {
        assertThat(on(allCheckedNoBut(yes(question))).band()).isEqualTo(Band.HIGH);
    }

    @Test
    void workWithChildrenIsAtLeastHigh() {
        assertThat(on(allCheckedNoBut(choice("occupation", "works-with-children")))
                        .band())
                .isEqualTo(Band.HIGH);
    }

    @Test
    void threatToLifeIsImmediate() {
        assertThat(on(allCheckedNoBut(yes("threatToLife"))).band()).isEqualTo(Band.IMMEDIATE);
    }

    @ParameterizedTest
    @CsvSource({"A, 20", "B, 12", "C, 6"})
    void severityAddsPointsAndNoFloor(String category, int points) {
        var without = on(allCheckedNo());
        var with = on(allCheckedNoBut(choice("imageSeverity", category)));

        assertThat(with.score() - without.score()).isEqualTo(points);
        assertThat(with.matched()).allSatisfy(rule -> assertThat(rule.atLeast()).isNull());
    }

    @ParameterizedTest
    @MethodSource("accessRoutes")
    void accessThatNobodyCheckedIsAtLeastMedium(String route) {
        for (var answer : List.of(Answer.UNKNOWN, Answer.NOT_ASKED, Answer.NO_STATED)) {
            var advice = on(allCheckedNoBut(new Fact(route, answer, null, null)));

            assertThat(advice.band()).as(answer.name()).isEqualTo(Band.MEDIUM);
            assertThat(advice.checks()).extracting(CheckToMake::question).contains(route);
        }
    }

    @ParameterizedTest
    @EnumSource(Band.class)
    void automationNeverLowers(Band previous) {
        var advice = Advice.on(POLICY, allCheckedNo(), previous);

        assertThat(advice.band()).isEqualTo(previous);
        assertThat(advice.policyBand()).isEqualTo(Band.LOW);
    }

    @Test
    void notAskedCountsAsUnknown() {
        var asked = Sheets.current().questions().stream()
                .map(question -> new Fact(question.name(), Answer.UNKNOWN, null, null))
                .toList();

        assertThat(on(asked)).isEqualTo(advice());
    }

    @Test
    void answersThatRaiseFurthestAreAskedForFirst() {
        assertThat(advice().unknowns()).startsWith("threatToLife", "earlierConviction", "grooming", "production");
        assertThat(advice().checks().getFirst().reason())
                .isEqualTo("A threat to life is not ruled out; the answer alone could raise the band to IMMEDIATE");
    }

    @Test
    void silenceIsStillCheckedWhenNothingCanRaiseTheBand() {
        var advice = on(List.of(yes("threatToLife")));

        assertThat(advice.unknowns()).isEmpty();
        assertThat(advice.checks()).extracting(CheckToMake::question).contains("occupation", "livesWithChild");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"question":"hairColour","answer":"YES"}                      | fact hairColour: no question of the sheet has this name
            {"question":"occupation","answer":"YES","value":"astronaut"}  | fact occupation: its value is one of works-with-children, public-facing, other
            {"question":"occupation","answer":"YES"}                      | fact occupation: its value is one of works-with-children, public-facing, other
            {"question":"grooming","answer":"YES","value":"true"}         | fact grooming: a yes-or-no question has no value
            {"question":"daysSinceActivity","answer":"YES","value":"old"} | fact daysSinceActivity: its value is a number
            {"question":"daysSinceActivity","answer":"YES"}               | fact daysSinceActivity: its value is a number
            """)
    void factThatTheSheetDoesNotKnowIsNeverGuessed(String json, String words) throws IOException {
        var facts = List.of(new ObjectMapper().readValue(json, Fact.class));

        assertThatThrownBy(() -> on(facts))
                .isInstanceOf(FactNotUnderstood.class)
                .hasMessage(words);
    }

    @Test
    void decisionOfTheDefaultPolicyStaysWhatItWas() throws IOException {
        var facts = List.of(
                yes("indecentMaterial"),
                choice("imageSeverity", "B"),
                choice("occupation", "works-with-children"),
                new Fact("livesWithChild", Answer.NO_STATED, null, "agency:national-hub"),
                new Fact("earlierConviction", Answer.NO_CHECKED, null, "check:records by Test Rowan"));

        var json = new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(on(facts));

        try (var golden = AdviceTest.class.getResourceAsStream("/golden/decision.json")) {
            assertThat(new ObjectMapper().readTree(json)).isEqualTo(new ObjectMapper().readTree(golden));
        }
    }

    @Test
    void protectedCharacteristicsAreNoInput() {
        var questions = Sheets.current().questions().stream()
                .map(question -> question.name().toLowerCase(Locale.ROOT))
                .toList();

        assertThat(Stream.of(
                        "age",
                        "disability",
                        "gender",
                        "marriage",
                        "pregnancy",
                        "race",
                        "ethnicity",
                        "nationality",
                        "religion",
                        "belief",
                        "sex",
                        "orientation"))
                .noneMatch(questions::contains);
    }

    private static Advice advice(Fact... facts) {
        return on(List.of(facts));
    }

    private static Advice on(List<Fact> facts) {
        return Advice.on(POLICY, facts, null);
    }

    private static List<Fact> allCheckedNo() {
        return allCheckedNoBut();
    }

    private static List<Fact> allCheckedNoBut(Fact... others) {
        var facts = new ArrayList<>(List.of(others));
        for (var question : Sheets.current().questions()) {
            if (facts.stream().noneMatch(fact -> fact.question().equals(question.name()))) {
                facts.add(ruledOut(question));
            }
        }
        return facts;
    }

    /** A number cannot be ruled out; long ago and grown up is the least that it can be. */
    private static Fact ruledOut(Question question) {
        return switch (question.kind()) {
            case YES_NO, CHOICE -> new Fact(question.name(), Answer.NO_CHECKED, null, "check");
            case NUMBER -> new Fact(question.name(), Answer.YES, "9999", "check");
        };
    }

    private static List<String> numbers() {
        return Sheets.current().questions().stream()
                .filter(question -> question.kind() == QuestionSheet.Kind.NUMBER)
                .map(Question::name)
                .toList();
    }

    private static Stream<String> accessRoutes() {
        return Sheets.current().questions().stream().filter(Question::access).map(Question::name);
    }

    private static Fact yes(String question) {
        return new Fact(question, Answer.YES, null, "agency:national-hub");
    }

    private static Fact choice(String question, String value) {
        return new Fact(question, Answer.YES, value, "agency:national-hub");
    }

    private static Fact silent(String question) {
        return new Fact(question, Answer.NOT_ASKED, null, null);
    }
}
