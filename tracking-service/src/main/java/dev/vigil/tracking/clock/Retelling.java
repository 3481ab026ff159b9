package dev.vigil.tracking.clock;

import dev.vigil.contract.CaseEvent;
import dev.vigil.contract.EventType;
import dev.vigil.contract.VigilEvent;
import dev.vigil.tracking.clock.ClockRules.Cause;
import dev.vigil.tracking.clock.Reading.Line;
import dev.vigil.tracking.jurisdiction.Edition;
import dev.vigil.tracking.timeline.Corrections;
import dev.vigil.tracking.timeline.TimelineEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Goes through the entries of a case, and through the packs that it went by, and moves its clocks after each. */
final class Retelling {

    private final ClockRules rules;
    private final boolean receivedByHub;
    private final CaseClocks clocks;
    private final List<TimelineEntry> entries;
    private Steps steps;
    private Edition edition;
    private Map<Line, Reading> readings;

    /**
     * @param told entries that the clocks have followed already, without the clocks' own
     * @param edition by which they did
     */
    Retelling(ClockRules rules, boolean receivedByHub, List<TimelineEntry> told, Edition edition, CaseClocks clocks) {
        this.rules = rules;
        this.receivedByHub = receivedByHub;
        this.clocks = clocks;
        this.entries = new ArrayList<>(told);
        this.edition = edition;
        tellAnew();
        this.readings = read();
    }

    private void tellAnew() {
        steps = Steps.of(Corrections.effective(entries), receivedByHub);
    }

    private Map<Line, Reading> read() {
        return ClockReader.read(edition.pack(), steps.list());
    }

    Edition edition() {
        return edition;
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    /** Unit that answers for the case now. */
    String owner() {
        return steps.owner();
    }

    void take(TimelineEntry entry) {
        entries.add(entry);
        if (entry.event() instanceof CaseEvent.EntryCorrected) {
            tellAnew();
        } else {
            steps.add(entry);
        }
        var before = readings;
        readings = read();
        rules.follow(before, readings, cause(entry.recordedAt(), because(entry.event())), clocks);
    }

    void goBy(Edition other, long afterSeq, Instant since) {
        edition = other;
        readings = read();
        clocks.goBy(other, afterSeq, since);
        rules.reproject(readings, steps.isClosed(), cause(since, other.because()), clocks);
    }

    private Cause cause(Instant recordedAt, String because) {
        return new Cause(recordedAt, because, edition.pack().id());
    }

    private static String because(VigilEvent event) {
        return event instanceof CaseEvent.ActionRecorded act
                ? act.action().name().toLowerCase(Locale.ROOT)
                : EventType.of(event).wireName();
    }
}
