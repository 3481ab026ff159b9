package dev.vigil.tracking.clock;

import dev.vigil.contract.CaseEvent;
import dev.vigil.contract.InvestigationEvent;
import dev.vigil.contract.VigilEvent;
import dev.vigil.tracking.jurisdiction.Per;
import java.util.List;

/** Which hand-over, device or child an event is about. */
final class Subjects {

    private Subjects() {}

    /** Empty if the event is about all of the case. */
    static List<String> of(VigilEvent event, Per per) {
        return switch (per) {
            case CASE, EVENT -> List.of();
            case HANDOVER -> handover(event);
            case DEVICE -> device(event);
            case CHILD -> child(event);
        };
    }

    private static List<String> handover(VigilEvent event) {
        return switch (event) {
            case CaseEvent.HandoverRequested asked -> List.of(asked.handover().toString());
            case CaseEvent.HandoverAccepted accepted ->
                List.of(accepted.handover().toString());
            case CaseEvent.HandoverRejected rejected ->
                List.of(rejected.handover().toString());
            case CaseEvent.HandoverWithdrawn withdrawn ->
                List.of(withdrawn.handover().toString());
            case VigilEvent _ -> List.of();
        };
    }

    private static List<String> device(VigilEvent event) {
        return switch (event) {
            case InvestigationEvent.DeviceSeized seized -> List.of(seized.device());
            case InvestigationEvent.ExaminationStarted started -> List.of(started.device());
            case InvestigationEvent.ExaminationFinished finished -> List.of(finished.device());
            case VigilEvent _ -> List.of();
        };
    }

    private static List<String> child(VigilEvent event) {
        return switch (event) {
            case InvestigationEvent.ChildRecorded recorded -> List.of(recorded.child());
            case InvestigationEvent.SafeguardingShared shared -> shared.children();
            case VigilEvent _ -> List.of();
        };
    }
}
