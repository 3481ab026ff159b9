package dev.vigil.tracking.casefile;

import static java.util.stream.Collectors.joining;

import dev.vigil.contract.ActionKind;
import dev.vigil.contract.InvestigationEvent;
import dev.vigil.contract.InvestigationEvent.BailEnded;
import dev.vigil.contract.InvestigationEvent.BailExtended;
import dev.vigil.contract.InvestigationEvent.BailSet;
import dev.vigil.contract.InvestigationEvent.ChildRecorded;
import dev.vigil.contract.InvestigationEvent.DeviceSeized;
import dev.vigil.contract.InvestigationEvent.DisclosureDecided;
import dev.vigil.contract.InvestigationEvent.ExaminationFinished;
import dev.vigil.contract.InvestigationEvent.ExaminationStarted;
import dev.vigil.contract.InvestigationEvent.ExpiryNamed;
import dev.vigil.contract.InvestigationEvent.RiskAssessed;
import dev.vigil.contract.InvestigationEvent.SafeguardingShared;
import dev.vigil.contract.InvestigationEvent.SubjectDied;
import dev.vigil.problem.ProblemKind;
import dev.vigil.problem.Refusal;
import dev.vigil.tracking.investigation.Bail;
import dev.vigil.tracking.investigation.Child;
import dev.vigil.tracking.investigation.Device;
import dev.vigil.tracking.investigation.Device.Stage;
import dev.vigil.tracking.investigation.Investigation;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** What must have come before a step of the investigation. */
final class InvestigationPrecedence {

    private final Investigation known;
    private final Conditions conditions;

    InvestigationPrecedence(CaseState before, Conditions conditions) {
        this.known = before.investigation();
        this.conditions = conditions;
    }

    static void check(CaseState before, Conditions conditions, InvestigationEvent step) {
        conditions.notClosed();
        new InvestigationPrecedence(before, conditions).check(step);
    }

    private void check(InvestigationEvent step) {
        switch (step) {
            case ChildRecorded _, DeviceSeized _, DisclosureDecided _, RiskAssessed _, ExpiryNamed _ -> {}
            case SafeguardingShared shared -> children(shared.children());
            case ExaminationStarted started -> {
                var device = device(started.device(), Stage.WAITING);
                conditions.notBefore(device.seizedAt(), "the seizure of the device");
            }
            case ExaminationFinished finished -> {
                var device = device(finished.device(), Stage.BEING_EXAMINED);
                conditions.notBefore(device.startedAt(), "the start of the examination");
            }
            case BailSet _ -> {
                conditions.notBefore(arrest(), "the arrest");
                conditions.allowedIf(
                        known.bail().filter(Bail::isRunning).isEmpty(), "has bail already: extend or end it");
            }
            case BailExtended _ -> conditions.notBefore(runningBail().setAt(), "the setting of bail");
            case BailEnded _ -> conditions.notBefore(runningBail().setAt(), "the setting of bail");
            case SubjectDied _ ->
                conditions.allowedIf(known.subjectDiedAt().isEmpty(), "has the death of the subject already");
        }
    }

    private void children(List<String> labels) {
        for (var index = 0; index < labels.size(); index++) {
            Conditions.refuseIf(
                    known.child(labels.get(index)).isEmpty(),
                    "/children/" + index,
                    "is no child of this case: "
                            + labels(known.children().stream().map(Child::label).toList()));
        }
    }

    private Device device(String label, Stage needed) {
        var device = known.device(label).orElseThrow(() -> notFound("device", label));
        conditions.allowedIf(
                device.stage() == needed,
                "has device " + label + " " + words(device.stage()) + ", not " + words(needed));
        return device;
    }

    Refusal notFound(String what, String label) {
        var there = what.equals("device")
                ? known.devices().stream().map(Device::label).toList()
                : known.children().stream().map(Child::label).toList();
        return new Refusal(
                ProblemKind.NOT_FOUND,
                "The case has no " + what + " " + label + ".",
                List.of(Refusal.Fault.in(what, "must be one of this case: " + labels(there))));
    }

    private static String labels(List<String> labels) {
        return labels.isEmpty() ? "it has none yet" : labels.stream().collect(joining(", "));
    }

    private static String words(Stage stage) {
        return switch (stage) {
            case WAITING -> "waiting for its examination";
            case BEING_EXAMINED -> "being examined";
            case EXAMINED -> "examined";
        };
    }

    private Instant arrest() {
        var arrests = known.actions(ActionKind.ARREST);
        conditions.allowedIf(!arrests.isEmpty(), "has no arrest: bail is set only after one");
        return arrests.stream()
                .map(arrest -> arrest.entry().occurredAt())
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private Bail runningBail() {
        var bail = known.bail().filter(Bail::isRunning);
        conditions.allowedIf(bail.isPresent(), "has no bail that lasts");
        return bail.orElseThrow();
    }
}
