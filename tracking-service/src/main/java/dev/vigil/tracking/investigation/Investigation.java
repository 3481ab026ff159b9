package dev.vigil.tracking.investigation;

import dev.vigil.contract.ActionKind;
import dev.vigil.contract.CaseEvent;
import dev.vigil.contract.CaseEvent.ActionRecorded;
import dev.vigil.contract.InvestigationEvent;
import dev.vigil.contract.InvestigationEvent.BailEnded;
import dev.vigil.contract.InvestigationEvent.BailExtended;
import dev.vigil.contract.InvestigationEvent.BailSet;
import dev.vigil.contract.InvestigationEvent.ChildRecorded;
import dev.vigil.contract.InvestigationEvent.DeviceSeized;
import dev.vigil.contract.InvestigationEvent.ExaminationFinished;
import dev.vigil.contract.InvestigationEvent.ExaminationStarted;
import dev.vigil.contract.InvestigationEvent.RiskAssessed;
import dev.vigil.contract.InvestigationEvent.SafeguardingShared;
import dev.vigil.contract.InvestigationEvent.SubjectDied;
import dev.vigil.contract.RiskKind;
import dev.vigil.contract.VigilEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was done about the subject, the children and the devices, in the order of recording; all else follows from it.
 *
 * @param steps actions of every kind, and what happened in the investigation
 */
public record Investigation(List<CaseEvent> steps, Labels labels) {

    public Investigation {
        steps = List.copyOf(steps);
    }

    /** @param everRecorded also what was corrected away since: its labels stay taken */
    public static Investigation begin(Stream<? extends VigilEvent> everRecorded) {
        return new Investigation(List.of(), everRecorded.reduce(Labels.NONE, Labels::after, (_, second) -> second));
    }

    public Investigation after(ActionRecorded action) {
        return with(action);
    }

    public Investigation after(InvestigationEvent event) {
        return with(event);
    }

    private Investigation with(CaseEvent step) {
        var longer = new ArrayList<>(steps);
        longer.add(step);
        return new Investigation(longer, labels.after(step));
    }

    public <T extends CaseEvent> List<T> all(Class<T> kind) {
        return steps.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    public List<ActionRecorded> actions(ActionKind kind) {
        return all(ActionRecorded.class).stream()
                .filter(step -> step.action() == kind)
                .toList();
    }

    public Collection<Child> children() {
        Map<String, Child> children = new LinkedHashMap<>();
        for (var step : steps) {
            var at = step.entry().occurredAt();
            if (step instanceof ChildRecorded recorded) {
                var known = children.get(recorded.child());
                children.put(
                        recorded.child(),
                        known == null
                                ? new Child(recorded.child(), recorded.safety(), at, null)
                                : known.as(recorded.safety(), at));
            } else if (step instanceof SafeguardingShared shared) {
                shared.children().forEach(label -> children.computeIfPresent(label, (_, child) -> child.shared(at)));
            }
        }
        return children.values();
    }

    public Collection<Device> devices() {
        Map<String, Device> devices = new LinkedHashMap<>();
        for (var step : steps) {
            var at = step.entry().occurredAt();
            if (step instanceof DeviceSeized seized) {
                devices.put(seized.device(), new Device(seized.device(), seized.kind(), at, null, null));
            } else if (step instanceof ExaminationStarted started) {
                devices.computeIfPresent(started.device(), (_, device) -> device.started(at));
            } else if (step instanceof ExaminationFinished finished) {
                devices.computeIfPresent(finished.device(), (_, device) -> device.finished(at));
            }
        }
        return devices.values();
    }

    public Optional<Device> device(String label) {
        return devices().stream().filter(device -> device.label().equals(label)).findFirst();
    }

    public Optional<Child> child(String label) {
        return children().stream().filter(child -> child.label().equals(label)).findFirst();
    }

    public Optional<Bail> bail() {
        Bail bail = null;
        for (var step : steps) {
            var at = step.entry().occurredAt();
            if (step instanceof BailSet set) {
                bail = new Bail(at, set.conditions(), null, null, null);
            } else if (bail != null && step instanceof BailExtended extended) {
                bail = bail.extended(extended.limit(), extended.authority());
            } else if (bail != null && step instanceof BailEnded) {
                bail = bail.ended(at);
            }
        }
        return Optional.ofNullable(bail);
    }

    public Optional<Instant> subjectDiedAt() {
        return all(SubjectDied.class).stream()
                .map(death -> death.entry().occurredAt())
                .findFirst();
    }

    public boolean assessed(RiskKind kind) {
        return all(RiskAssessed.class).stream().anyMatch(assessment -> assessment.risk() == kind);
    }
}
