package dev.vigil.tracking.alert;

import dev.vigil.tracking.alert.dispatch.Dispatches;
import dev.vigil.tracking.alert.dispatch.Dispatches.Notice;
import dev.vigil.tracking.timeline.Payloads;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Tells other machines of alerts, by webhook. Says how many cases, never which: the receiver asks, if it may. */
@ApplicationScoped
class Notices {

    private final Dispatches dispatches;
    private final Payloads payloads;

    Notices(Dispatches dispatches, Payloads payloads) {
        this.dispatches = dispatches;
        this.payloads = payloads;
    }

    private record Event(String type, Instant timestamp, Object data) {}

    private record ToldOf(
            UUID alert,
            AlertKind kind,
            String title,
            String unit,
            int level,
            int count,
            Instant raisedAt,
            int round,
            int step,
            String officer,
            String as,
            boolean late) {}

    private record Acknowledged(UUID alert, String title, String unit, int level, String acknowledgedBy) {}

    void write(List<Told> told) {
        if (!told.isEmpty()) {
            dispatches.post(
                    told.stream().map(this::notice).toList(), told.getFirst().at());
        }
    }

    void write(AlertView acknowledged, Instant now) {
        var data = new Acknowledged(
                acknowledged.id(),
                acknowledged.title(),
                acknowledged.unit(),
                acknowledged.level(),
                acknowledged.acknowledgedBy());
        dispatches.post(List.of(notice("alert.acknowledged", now, data)), now);
    }

    private Notice notice(Told told) {
        var alert = told.alert();
        var data = new ToldOf(
                alert.id(),
                alert.kind(),
                alert.title(),
                alert.unit(),
                alert.level(),
                alert.count(),
                alert.raisedAt(),
                alert.round(),
                told.step(),
                told.turn().officer().code(),
                told.turn().as().name(),
                told.late());
        return notice(told.step() == 1 ? "alert.raised" : "alert.escalated", told.at(), data);
    }

    private Notice notice(String type, Instant at, Object data) {
        return new Notice(type, payloads.write(new Event(type, at, data)));
    }
}
