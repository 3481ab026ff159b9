package dev.vigil.local.replay;

import static dev.vigil.local.replay.Step.on;
import static dev.vigil.local.replay.Step.onTheEveningOf;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The hub's records: received in one file, left unopened, sent on 496 days later. */
final class HubStory {

    static final String OPERATION = "SPADE-HUB";
    static final String HUB = "NATIONAL-HUB";
    static final String TEAM = "HUB-TEAM-Y";
    static final LocalDate RECEIVED = LocalDate.of(2012, 7, 16);
    static final LocalDate LAST_LOT = LocalDate.of(2013, 11, 27);
    static final List<LocalDate> LOOKS = Stream.of(
                    "2012-07-19", "2012-08-16", "2012-12-31", "2013-07-16", "2013-11-24", "2013-11-30")
            .map(LocalDate::parse)
            .toList();

    /** The receiver's spreadsheet named 12 of the 15 that it was sent; the last three are the ones it lacked. */
    private static final String SHORT_LIST_OF = "North Wales";

    private static final int ON_THE_SHORT_LIST = 12;
    private static final int LOT_FOR_THE_TEAM = 300;

    private final Scenario scenario;
    private final Map<Area, List<String>> references;

    HubStory(Scenario scenario) {
        this.scenario = scenario;
        this.references = numbered(scenario.areas());
    }

    List<Step> steps() {
        var steps = new ArrayList<Step>();
        steps.add(on(RECEIVED, new Act.SendBatch(OPERATION, references(1, scenario.records()))));
        steps.addAll(silence());
        var lots = Lots.of(scenario.areas());
        steps.addAll(disseminated(LAST_LOT.minusDays(2), lots.first()));
        steps.addAll(disseminated(LAST_LOT.minusDays(1), lots.second()));
        steps.addAll(disseminated(LAST_LOT, lots.third()));
        steps.add(on(LAST_LOT.plusDays(1), ownList()));
        LOOKS.forEach(date -> steps.add(onTheEveningOf(date, new Act.Look(OPERATION, "hub-hold"))));
        return steps;
    }

    private List<Step> silence() {
        return List.of(
                on(LocalDate.of(2012, 10, 5), offerToTheTeam("not ours: no address")),
                on(LocalDate.of(2013, 2, 12), offerToTheTeam("not ours: nobody to read them")),
                on(LocalDate.of(2013, 10, 7), new Act.Say("the hub moves into another organisation; clocks keep")),
                on(LocalDate.of(2013, 10, 21), new Act.Say("the sender asks what became of them")),
                on(LocalDate.of(2013, 11, 4), new Act.Say("the sender asks again")),
                on(LocalDate.of(2013, 11, 14), new Act.Say("the sender tells the public; the hub orders a review")));
    }

    private Act offerToTheTeam(String reason) {
        return new Act.HandOver(TEAM, references(1, LOT_FOR_THE_TEAM), false, reason);
    }

    private List<Step> disseminated(LocalDate date, List<Area> lot) {
        return lot.stream()
                .map(area -> on(date, new Act.HandOver(area.unit(), references.get(area), true, "Sent to its area")))
                .toList();
    }

    private Act ownList() {
        var area = scenario.areas().stream()
                .filter(each -> each.name().equals(SHORT_LIST_OF))
                .findFirst()
                .orElseThrow();
        return new Act.Reconcile(area.unit(), references.get(area).subList(0, ON_THE_SHORT_LIST));
    }

    private static Map<Area, List<String>> numbered(List<Area> areas) {
        return IntStream.range(0, areas.size()).boxed().collect(toMap(areas::get, i -> {
            int before = areas.subList(0, i).stream().mapToInt(Area::records).sum();
            return references(before + 1, before + areas.get(i).records());
        }));
    }

    private static List<String> references(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj("TOR-%04d"::formatted).toList();
    }
}
