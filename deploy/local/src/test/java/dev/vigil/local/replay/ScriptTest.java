package dev.vigil.local.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScriptTest {

    private final Script script = Script.of(Scenario.read());

    @Test
    void everythingHappensAtTenInLondonAndEveryLookIsOnTheEvening() {
        assertThat(script.steps()).allSatisfy(step -> {
            var time = step.at().atZone(Step.ZONE).toLocalTime();
            assertThat(time.getHour()).isEqualTo(step.act() instanceof Act.Look ? 18 : 10);
            assertThat(time.toSecondOfDay() % 3600).isZero();
        });
    }

    @Test
    void tenInLondonIsNineInGreenwichInSummer() {
        assertThat(acts(Act.SendBatch.class)).hasSize(1);
        assertThat(at(Act.SendBatch.class)).containsExactly(Instant.parse("2012-07-16T09:00:00Z"));
    }

    @Test
    void theMorningAfterFollowsLondonsClockThroughTheChangeOfTheHour() {
        assertThat(Step.morningAfter(Instant.parse("2013-10-26T09:00:00Z"))).isEqualTo("2013-10-27T10:00:00Z");
        assertThat(Step.morningAfter(Instant.parse("2013-10-26T08:59:59Z"))).isEqualTo("2013-10-26T09:00:00Z");
    }

    @Test
    void timeNeverGoesBack() {
        assertThat(script.steps()).isSortedAccordingTo((a, b) -> a.at().compareTo(b.at()));
        assertThat(script.steps().getFirst().at()).isAfter(Replay.BEGINS);
    }

    @Test
    void theBatchHas2345DifferentRecords() {
        assertThat(acts(Act.SendBatch.class).findFirst().orElseThrow().references())
                .hasSize(2345)
                .doesNotHaveDuplicates();
    }

    @Test
    void the1508SentOnGoInThreeLots() {
        assertThat(handedOverOn("2013-11-25")).hasSize(400);
        assertThat(handedOverOn("2013-11-26")).hasSize(450);
        assertThat(handedOverOn("2013-11-27")).hasSize(658);
        assertThat(accepted().flatMap(each -> each.references().stream()))
                .hasSize(1508)
                .doesNotHaveDuplicates();
    }

    @Test
    void the35OfForceAGoWithTheLastLot() {
        assertThat(script.steps())
                .filteredOn(step -> step.act() instanceof Act.HandOver it
                        && it.to().equals("FORCE-A")
                        && it.references().size() == 35)
                .extracting(Step::date)
                .containsExactly(LocalDate.of(2013, 11, 27));
    }

    @Test
    void everyAreaGetsAllItsRecordsAtOnce() {
        assertThat(accepted().map(Act.HandOver::to)).hasSize(45).doesNotHaveDuplicates();
    }

    @Test
    void everyUnitIsKnownBeforeItIsHandedAnything() {
        var units = new HashSet<String>();
        for (var step : script.steps()) {
            if (step.act() instanceof Act.Register unit) units.add(unit.code());
            if (step.act() instanceof Act.HandOver it) assertThat(units).contains(it.to());
        }
        assertThat(units).allMatch(code -> code.matches("[A-Z0-9-]{2,40}"));
    }

    @Test
    void everyPackageThatIsReadIsGivenToAnOfficerWhoIsKnownByThen() {
        var officers = acts(Act.Employ.class).map(Act.Employ::code).toList();

        assertThat(acts(Act.Assign.class).map(Act.Assign::officer)).hasSize(35).isSubsetOf(officers);
    }

    @Test
    void theSubjectOfThePackageThatWasCheckedTooLateDiesOnTheDayAfterTheVisit() {
        assertThat(at(Act.Die.class)).containsExactly(Instant.parse("2014-09-10T09:00:00Z"));
    }

    @Test
    void twoHandoversAreSentBackInTheSilence() {
        assertThat(script.steps())
                .filteredOn(step -> step.act() instanceof Act.HandOver it && !it.accepted())
                .extracting(Step::date)
                .containsExactly(LocalDate.of(2012, 10, 5), LocalDate.of(2013, 2, 12));
    }

    @Test
    void northWalesListsTwelveOfItsFifteenOnTheNextDay() {
        var own = acts(Act.Reconcile.class).findFirst().orElseThrow();
        var sent =
                accepted().filter(it -> it.to().equals(own.unit())).findFirst().orElseThrow();

        assertThat(own.unit()).isEqualTo("NORTH-WALES");
        assertThat(own.ownList()).hasSize(12).isSubsetOf(sent.references());
        assertThat(sent.references()).hasSize(15);
        assertThat(at(Act.Reconcile.class)).containsExactly(Instant.parse("2013-11-28T10:00:00Z"));
    }

    @Test
    void thirtyFivePackagesArriveOnOneDay() {
        assertThat(script.steps())
                .filteredOn(step ->
                        step.act() instanceof Act.Send it && it.operation().equals(ForceStory.OPERATION))
                .hasSize(35)
                .extracting(Step::at)
                .containsOnly(Instant.parse("2013-11-27T10:00:00Z"));
    }

    @Test
    void sixteenWarrantsThreeArrestsAndThreeDecisionsWithMaterial() {
        assertThat(protections("warrant_executed")).hasSize(16);
        assertThat(protections("arrest")).hasSize(3);
        assertThat(protections("visit", "voluntary_interview")).hasSize(5);
        assertThat(acts(Act.Decide.class).map(Act.Decide::outcome))
                .containsOnlyOnce("15")
                .filteredOn("1"::equals)
                .hasSize(2);
        assertThat(acts(Act.Decide.class).filter(it -> it.outcome().equals(ForceStory.NO_MATERIAL)))
                .hasSize(14);
        assertThat(acts(Act.Close.class)).hasSize(14);
    }

    @Test
    void twentyOneHaveMaterialAndAllOfThemAreActedOn() {
        var withMaterial = acts(Act.Check.class)
                .filter(it -> it.findings().contains(Act.Finding.yes("indecentMaterial")))
                .map(Act.Check::reference)
                .toList();

        assertThat(withMaterial).hasSize(21);
        assertThat(protections("warrant_executed", "visit", "voluntary_interview")
                        .map(Act.Protect::reference))
                .containsExactlyInAnyOrderElementsOf(withMaterial);
    }

    @Test
    void onlyOneOccupationCheckFindsSomething() {
        assertThat(acts(Act.Check.class)
                        .filter(it -> it.findings().contains(Act.Finding.yes("positionOfTrust")))
                        .map(Act.Check::reference))
                .containsExactlyInAnyOrder("EP-17", "EP-17-WHAT-IF");
    }

    @Test
    void nothingIsDoneTwiceInOneCaseUnderTheSameReason() {
        assertThat(acts(Act.OnCase.class).map(it -> it.reference() + it.reason()))
                .doesNotHaveDuplicates();
    }

    @Test
    void whatIsOpenedIsOpenedBeforeAnythingElseIsDone() {
        var opened = new HashSet<String>();
        acts(Act.OnCase.class).forEach(act -> {
            if (act instanceof Act.Open) opened.add(act.reference());
            assertThat(opened).contains(act.reference());
        });
    }

    @Test
    void stepsOfOneInstantStayTogetherAndKeepTheirOrder() {
        assertThat(script.moments().stream().flatMap(Collection::stream)).containsExactlyElementsOf(script.steps());
        assertThat(script.moments())
                .allSatisfy(moment -> assertThat(moment)
                        .extracting(Step::at)
                        .containsOnly(moment.getFirst().at()));
    }

    @Test
    void hadTheCheckBeenMadeWhenItWasDueActionWouldHaveComeWithinTheLimit() {
        assertThat(script.steps())
                .filteredOn(step ->
                        step.act() instanceof Act.OnCase it && it.reference().equals(WhatIfStory.REFERENCE))
                .extracting(step -> step.date().toString())
                .containsExactly("2013-11-28", "2013-11-29", "2013-12-03");
    }

    private List<String> handedOverOn(String date) {
        return script.steps().stream()
                .filter(step -> step.date().equals(LocalDate.parse(date)))
                .map(Step::act)
                .filter(Act.HandOver.class::isInstance)
                .flatMap(act -> ((Act.HandOver) act).references().stream())
                .toList();
    }

    private Stream<Act.HandOver> accepted() {
        return acts(Act.HandOver.class).filter(Act.HandOver::accepted);
    }

    private Stream<Act.Protect> protections(String... actions) {
        return acts(Act.Protect.class)
                .filter(it -> List.of(actions).contains(it.action()))
                .filter(it -> !it.reference().equals(WhatIfStory.REFERENCE));
    }

    private Stream<Instant> at(Class<? extends Act> kind) {
        return script.steps().stream()
                .filter(step -> kind.isInstance(step.act()))
                .map(Step::at);
    }

    private <A extends Act> Stream<A> acts(Class<A> kind) {
        return script.steps().stream().map(Step::act).filter(kind::isInstance).map(kind::cast);
    }
}
