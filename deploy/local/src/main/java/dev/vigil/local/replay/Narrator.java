package dev.vigil.local.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells what happens, a line for each date and act; every number comes from the services or the scenario. */
final class Narrator {

    private final ReplayTarget target;
    private final Rest rest;
    private final Watcher watcher;

    Narrator(ReplayTarget target, Rest rest, Watcher watcher) {
        this.target = target;
        this.rest = rest;
        this.watcher = watcher;
    }

    /** The acts of one moment; what was done with several packages or areas becomes one line. */
    void tell(LocalDate date, List<Step> steps) {
        var lines = new LinkedHashMap<String, List<String>>();
        steps.forEach(step -> told(step.act())
                .forEach((what, which) ->
                        lines.computeIfAbsent(what, _ -> new ArrayList<>()).add(which)));
        lines.forEach((what, which) -> line(date, what + listed(which)));
    }

    private Map<String, String> told(Act act) {
        return switch (act) {
            case Act.Register _ -> Map.of();
            case Act.SendBatch batch ->
                Map.of(
                        "%,d records arrive at the hub in one file"
                                .formatted(batch.references().size()),
                        "");
            case Act.Send sent -> Map.of("packages sent to the force: ", sent.reference());
            case Act.OnCase onCase -> Map.of(lower(onCase.reason()) + ": ", onCase.reference());
            case Act.HandOver handOver ->
                handOver.accepted()
                        ? Map.of(
                                "accepted from the hub: ",
                                "%s %d"
                                        .formatted(
                                                handOver.to(),
                                                handOver.references().size()))
                        : Map.of(
                                "%s sends %d back (%s); the clock runs on"
                                        .formatted(
                                                handOver.to(),
                                                handOver.references().size(),
                                                handOver.reason()),
                                "");
            case Act.Reconcile own ->
                Map.of(
                        "%s lists what it got: %d"
                                .formatted(own.unit(), own.ownList().size()),
                        "");
            case Act.Look look -> Map.of(seen(look), "");
            case Act.Say say -> Map.of(say.words(), "");
        };
    }

    private String seen(Act.Look look) {
        var figure = rest.get(
                target.tracking().resolve("/v1/figures/%s?operation=%s".formatted(look.clock(), look.operation())));
        var open = figure.path("open");
        return "%s: %,d still wait (median %s days, longest %s), %,d never opened, %,d with access to children unknown; %s"
                .formatted(
                        look.operation(),
                        open.path("n").asLong(),
                        open.path("medianDays").asText("-"),
                        open.path("maxDays").asText("-"),
                        open.path("neverOpened").asLong(),
                        open.path("accessUnknown").asLong(),
                        finished(figure.path("finished")));
    }

    private static String finished(JsonNode finished) {
        if (finished.path("n").asLong() == 0) return "none finished";
        var kinds = new ArrayList<String>();
        finished.path("byOutcome")
                .forEach(each -> kinds.add("%s %,d (median %s)"
                        .formatted(
                                each.path("kind").asText(),
                                each.path("n").asLong(),
                                each.path("medianDays").asText("-"))));
        return "finished: " + String.join(", ", kinds);
    }

    private void line(LocalDate date, String words) {
        watcher.told("%s  day %3d  %s".formatted(date, ChronoUnit.DAYS.between(HubStory.RECEIVED, date), words));
    }

    private static String lower(String words) {
        return words.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + words.substring(1);
    }

    private static String listed(List<String> which) {
        if (which.size() <= 6) return String.join(", ", which);
        return "%s ... %s (%d)".formatted(which.getFirst(), which.getLast(), which.size());
    }
}
