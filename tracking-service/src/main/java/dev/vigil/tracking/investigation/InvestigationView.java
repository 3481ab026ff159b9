package dev.vigil.tracking.investigation;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vigil.contract.ActionKind;
import dev.vigil.contract.ChildSafety;
import dev.vigil.contract.InvestigationEvent.DisclosureDecided;
import dev.vigil.contract.InvestigationEvent.ExpiryNamed;
import dev.vigil.contract.InvestigationEvent.RiskAssessed;
import dev.vigil.contract.RiskKind;
import dev.vigil.contract.RiskLevel;
import dev.vigil.tracking.investigation.Device.Stage;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * How far the investigation has come, as it is shown.
 *
 * @param tasks what follows from what was recorded and is not done yet
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InvestigationView(
        Children children,
        Devices devices,
        Warrants warrants,
        Bail bail,
        List<Risk> riskAssessments,
        List<Disclosure> disclosures,
        List<Expiry> expiries,
        Instant subjectDiedAt,
        List<Task> tasks) {

    /** @param toBeShared at risk, and children's services were not told yet */
    public record Children(int known, int atRisk, int safe, int toBeShared, Collection<Child> each) {}

    public record Devices(int seized, int waiting, int beingExamined, int examined, Collection<Device> each) {}

    /** One referral may have none, or several. */
    public record Warrants(int requested, int refused, int granted, int executed) {}

    public record Risk(RiskKind risk, RiskLevel level, String occasion, Instant at) {}

    public record Disclosure(boolean disclosed, String recipient, Instant at, String reason) {}

    public record Expiry(String holder, Instant until) {}

    public static InvestigationView of(Investigation done, List<Task> tasks) {
        return new InvestigationView(
                children(done.children()),
                devices(done.devices()),
                warrants(done),
                done.bail().orElse(null),
                done.all(RiskAssessed.class).stream()
                        .map(risk -> new Risk(
                                risk.risk(),
                                risk.level(),
                                risk.occasion(),
                                risk.entry().occurredAt()))
                        .toList(),
                done.all(DisclosureDecided.class).stream()
                        .map(made -> new Disclosure(
                                made.disclosed(),
                                made.recipient(),
                                made.entry().occurredAt(),
                                made.entry().reason()))
                        .toList(),
                done.all(ExpiryNamed.class).stream()
                        .map(named -> new Expiry(named.holder(), named.until()))
                        .toList(),
                done.subjectDiedAt().orElse(null),
                tasks);
    }

    private static Children children(Collection<Child> all) {
        return new Children(
                all.size(),
                count(all, ChildSafety.AT_RISK),
                count(all, ChildSafety.SAFE),
                (int) all.stream().filter(Child::mustBeShared).count(),
                all);
    }

    private static int count(Collection<Child> all, ChildSafety safety) {
        return (int) all.stream().filter(child -> child.safety() == safety).count();
    }

    private static Devices devices(Collection<Device> all) {
        return new Devices(
                all.size(),
                count(all, Stage.WAITING),
                count(all, Stage.BEING_EXAMINED),
                count(all, Stage.EXAMINED),
                all);
    }

    private static int count(Collection<Device> all, Stage stage) {
        return (int) all.stream().filter(device -> device.stage() == stage).count();
    }

    private static Warrants warrants(Investigation done) {
        return new Warrants(
                done.actions(ActionKind.WARRANT_REQUESTED).size(),
                done.actions(ActionKind.WARRANT_REFUSED).size(),
                done.actions(ActionKind.WARRANT_GRANTED).size(),
                done.actions(ActionKind.WARRANT_EXECUTED).size());
    }
}
