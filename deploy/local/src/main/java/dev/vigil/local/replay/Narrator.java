package dev.vigil.local.replay;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Tells what happens, a line for each date and kind of act; every number comes from the services or the scenario. */
final class Narrator {

    private static final int NAMED_ONE_BY_ONE = 6;

    private final ReplayTarget target;
    private final Rest rest;
    private final Watcher watcher;

    Narrator(ReplayTarget target, Rest rest, Watcher watcher) {
        this.target = target;
        this.rest = rest;
        this.watcher = watcher;
    }

    /** @param received when the clocks that this is about began */
    private record Line(String teller, LocalDate received, String words) {
        static Line hub(String words, Object... values) {
            return new Line("hub", HubStory.RECEIVED, words.formatted(values));
        }

        static Line force(String words, Object... values) {
            return new Line("force", HubStory.LAST_LOT, words.formatted(values));
        }

        String on(LocalDate date) {
            return "%s  %-5s  day %3d - %s".formatted(date, teller, ChronoUnit.DAYS.between(received, date), words);
        }
    }

    /** The acts of one moment; where the same was done for several packages or areas, it is one line. */
    void tell(LocalDate date, List<Step> steps) {
        var lines = new LinkedHashMap<Line, List<String>>();
        inCases(steps).forEach((reference, reasons) -> add(lines, Line.force("%s: ", reasons), reference));
        steps.stream()
                .map(Step::act)
                .filter(act -> !(act instanceof Act.OnCase))
                .forEach(act -> add(lines, line(act), subject(act)));
        lines.forEach((line, subjects) -> watcher.told(line.on(date) + listed(subjects)));
    }

    private static Map<String, String> inCases(List<Step> steps) {
        return steps.stream()
                .map(Step::act)
                .filter(Act.OnCase.class::isInstance)
                .map(Act.OnCase.class::cast)
                .collect(groupingBy(
                        Act.OnCase::reference, LinkedHashMap::new, mapping(Act.OnCase::reason, joining(". "))));
    }

    private static void add(Map<Line, List<String>> lines, Line line, String subject) {
        if (!line.words().isEmpty())
            lines.computeIfAbsent(line, _ -> new ArrayList<>()).add(subject);
    }

    private Line line(Act act) {
        return switch (act) {
            case Act.Register _, Act.Employ _ -> Line.hub("");
            case Act.SendBatch batch ->
                Line.hub("%,d records arrive in one file", batch.references().size());
            case Act.HandOver it when it.accepted() -> Line.hub("sent on and accepted: ");
            case Act.HandOver it ->
                Line.hub(
                        "%s sends %d back (%s); the clock runs on",
                        it.to(), it.references().size(), it.reason());
            case Act.Reconcile own ->
                Line.hub("%s lists %d records; %s", own.unit(), own.ownList().size(), mismatch());
            case Act.Say say -> Line.hub("%s", say.words());
            case Act.Send _ -> Line.force("packages received: ");
            case Act.OnCase it -> Line.force("%s: ", it.reason());
            case Act.Look look when look.operation().equals(HubStory.OPERATION) -> Line.hub("%s", seen(look));
            case Act.Look look -> Line.force("%s: %s", look.operation(), seen(look));
        };
    }

    private static String subject(Act act) {
        return switch (act) {
            case Act.HandOver it
            when it.accepted() -> it.to() + " " + it.references().size();
            case Act.Send sent -> sent.reference();
            case Act.OnCase onCase -> onCase.reference();
            case Act.HandOver _,
                    Act.Register _,
                    Act.Employ _,
                    Act.SendBatch _,
                    Act.Reconcile _,
                    Act.Look _,
                    Act.Say _ -> "";
        };
    }

    private String seen(Act.Look look) {
        return FigureWords.of(rest.get(
                target.tracking().resolve("/v1/figures/%s?operation=%s".formatted(look.clock(), look.operation()))));
    }

    private String mismatch() {
        var alerts = rest.get(target.tracking().resolve("/v1/alerts?open=true"));
        return StreamSupport.stream(alerts.spliterator(), false)
                .filter(alert -> alert.path("kind").asText().equals("MANIFEST_MISMATCH"))
                .map(alert -> alert.path("referrals").findValuesAsText("senderReference").stream()
                        .sorted()
                        .toList())
                .map(missing -> "the alert names what it lacks: " + String.join(", ", missing))
                .collect(joining("; "));
    }

    private static String listed(List<String> subjects) {
        if (subjects.size() <= NAMED_ONE_BY_ONE) return String.join(", ", subjects);
        return "%s to %s (%d)".formatted(subjects.getFirst(), subjects.getLast(), subjects.size());
    }
}
