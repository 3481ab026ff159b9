package dev.vigil.local.replay;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
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

    /** The acts of one moment; what was done with several packages or areas becomes one line. */
    void tell(LocalDate date, List<Step> steps) {
        var lines = new LinkedHashMap<Line, List<String>>();
        for (var step : steps) {
            lines.computeIfAbsent(line(step.act()), _ -> new ArrayList<>()).add(subject(step.act()));
        }
        lines.forEach((line, subjects) -> {
            if (!line.words().isEmpty()) watcher.told(line.on(date) + listed(subjects));
        });
    }

    private Line line(Act act) {
        return switch (act) {
            case Act.Register _ -> Line.hub("");
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
            case Act.OnCase it ->
                Line.force(
                        "%s: ",
                        it.reason().substring(0, 1).toLowerCase(Locale.ROOT)
                                + it.reason().substring(1));
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
            case Act.HandOver _, Act.Register _, Act.SendBatch _, Act.Reconcile _, Act.Look _, Act.Say _ -> "";
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
                .map(alert -> alert.path("referrals").findValuesAsText("senderReference"))
                .map(missing -> "the alert names what it lacks: " + String.join(", ", missing))
                .collect(Collectors.joining("; "));
    }

    private static String listed(List<String> subjects) {
        if (subjects.size() <= NAMED_ONE_BY_ONE) return String.join(", ", subjects);
        return "%s to %s (%d)".formatted(subjects.getFirst(), subjects.getLast(), subjects.size());
    }
}
