package dev.vigil.tracking.timeline;

import static java.util.stream.Collectors.toMap;

import dev.vigil.contract.CaseEvent;
import dev.vigil.contract.CaseEvent.EntryCorrected;
import dev.vigil.contract.ClockEvent;
import dev.vigil.contract.InvestigationEvent;
import dev.vigil.contract.ReferralEvent;
import dev.vigil.contract.TriageEvent;
import dev.vigil.contract.VigilEvent;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a timeline tells once its corrections are heeded. The record itself keeps every line as it was written. */
public final class Corrections {

    private Corrections() {}

    /**
     * The lines as if each had been right from the start, in the order of recording: those that never were are left
     * out, those that were at another time have that time. The corrections themselves stay. For what was believed at
     * an earlier instant, give only the lines recorded by then.
     */
    public static List<TimelineEntry> effective(List<TimelineEntry> timeline) {
        var latest = latest(timeline);
        return latest.isEmpty()
                ? timeline
                : timeline.stream().flatMap(line -> told(line, latest)).toList();
    }

    /** By the place of the line that it corrects. A line may be corrected again: what was said last counts. */
    public static Map<Long, TimelineEntry> latest(List<TimelineEntry> timeline) {
        return timeline.stream()
                .filter(line -> line.event() instanceof EntryCorrected)
                .collect(toMap(
                        line -> (long) ((EntryCorrected) line.event()).corrects(), line -> line, (_, later) -> later));
    }

    private static Stream<TimelineEntry> told(TimelineEntry line, Map<Long, TimelineEntry> latest) {
        var correction = latest.get(line.seq());
        if (correction == null) {
            return Stream.of(line);
        }
        var at = ((EntryCorrected) correction.event()).occurredAt();
        return at == null ? Stream.empty() : Stream.of(line.movedTo(at));
    }

    /**
     * Whether a line may be corrected. What other services said is theirs to correct, a hand-over and a link are lines
     * of two timelines at once, who answered for a case did so whatever was meant, and a clock's line follows from the
     * others.
     */
    public static boolean allowedFor(VigilEvent event) {
        return switch (event) {
            case ReferralEvent _, TriageEvent _, ClockEvent _ -> false;
            case CaseEvent.Assigned _,
                    CaseEvent.HandoverRequested _,
                    CaseEvent.HandoverAccepted _,
                    CaseEvent.HandoverRejected _,
                    CaseEvent.HandoverWithdrawn _,
                    CaseEvent.ManifestMismatched _,
                    CaseEvent.Linked _,
                    CaseEvent.Unlinked _,
                    EntryCorrected _ -> false;
            case CaseEvent.Opened _,
                    CaseEvent.CheckCompleted _,
                    CaseEvent.HoldPlaced _,
                    CaseEvent.HoldReviewed _,
                    CaseEvent.HoldLifted _,
                    CaseEvent.ActionRecorded _,
                    CaseEvent.Decided _,
                    CaseEvent.ReferrerInformed _,
                    CaseEvent.Closed _,
                    CaseEvent.Reopened _,
                    InvestigationEvent _ -> true;
        };
    }
}
