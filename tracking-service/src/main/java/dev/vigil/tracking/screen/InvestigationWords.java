package dev.vigil.tracking.screen;

import dev.vigil.contract.InvestigationEvent;

/** Steps of the investigation in plain words. */
final class InvestigationWords {

    private InvestigationWords() {}

    static EventWords of(InvestigationEvent event) {
        return switch (event) {
            case InvestigationEvent.ChildRecorded child ->
                new EventWords(
                        "Child " + child.child() + ": "
                                + Words.small(child.safety().name()),
                        "");
            case InvestigationEvent.SafeguardingShared shared ->
                new EventWords("Children's services told", "Of " + String.join(", ", shared.children()) + ".");
            case InvestigationEvent.DeviceSeized device ->
                new EventWords("Device %s seized".formatted(device.device()), Words.sentence(device.kind()) + ".");
            case InvestigationEvent.ExaminationStarted device ->
                new EventWords("Examination of %s started".formatted(device.device()), "");
            case InvestigationEvent.ExaminationFinished device ->
                new EventWords("Examination of %s finished".formatted(device.device()), "");
            case InvestigationEvent.BailSet bail ->
                new EventWords("Bail set", bail.conditions() ? "With conditions." : "Without conditions.");
            case InvestigationEvent.BailExtended bail ->
                new EventWords(
                        "Bail extended to " + bail.limit(), "By authority: " + Words.small(bail.authority()) + ".");
            case InvestigationEvent.BailEnded _ -> new EventWords("Bail ended", "");
            case InvestigationEvent.DisclosureDecided decided ->
                new EventWords(
                        decided.disclosed() ? "Disclosure decided" : "Disclosure refused",
                        "To: " + Words.small(decided.recipient()) + ".");
            case InvestigationEvent.RiskAssessed risk ->
                new EventWords(
                        "Risk assessed: " + Words.small(risk.risk().name()),
                        "%s, on %s.".formatted(Words.sentence(risk.level().name()), Words.small(risk.occasion())));
            case InvestigationEvent.SubjectDied _ ->
                new EventWords("Subject has died", "The case goes on: children are still to be found.");
            case InvestigationEvent.ExpiryNamed expiry ->
                new EventWords("Kept by a third party", Words.sentence(expiry.holder()) + " named a date.");
        };
    }
}
