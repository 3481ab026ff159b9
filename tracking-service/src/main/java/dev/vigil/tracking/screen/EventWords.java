package dev.vigil.tracking.screen;

import static java.util.stream.Collectors.joining;

import dev.vigil.contract.CaseEvent;
import dev.vigil.contract.ClockEvent;
import dev.vigil.contract.Fact;
import dev.vigil.contract.InvestigationEvent;
import dev.vigil.contract.ReferralEvent;
import dev.vigil.contract.TriageEvent;
import dev.vigil.contract.VigilEvent;
import java.util.List;
import java.util.Locale;

/**
 * An event as a line of the timeline.
 *
 * @param look {@code over} for a breach, {@code soon} for a warning, else nothing
 */
record EventWords(String title, String detail, String look) {

    EventWords(String title, String detail) {
        this(title, detail, "");
    }

    static EventWords of(VigilEvent event) {
        return switch (event) {
            case ReferralEvent referral -> of(referral);
            case TriageEvent advice -> of(advice);
            case CaseEvent act -> of(act);
            case ClockEvent clock -> of(clock);
        };
    }

    private static EventWords of(ReferralEvent event) {
        return switch (event) {
            case ReferralEvent.Received received ->
                new EventWords(
                        "Received",
                        "%s, their reference %s. Sent to %s."
                                .formatted(
                                        Words.sentence(received.type().name()),
                                        received.senderReference(),
                                        received.receivingUnit()));
            case ReferralEvent.Supplemented more -> new EventWords("Facts added", found(more.facts()));
        };
    }

    private static EventWords of(TriageEvent event) {
        return switch (event) {
            case TriageEvent.Assessed assessed -> of(assessed);
            case TriageEvent.Overridden set ->
                new EventWords(
                        "Band set to " + Bands.words(set.band()).toLowerCase(Locale.UK),
                        set.seconder() == null ? "By a person." : "By a person, seconded by " + set.seconder() + ".");
            case TriageEvent.ToolRecorded said ->
                new EventWords(
                        "%s said %s".formatted(said.name(), said.result()),
                        "Version %s, %d%% complete.".formatted(said.version(), said.completeness()));
        };
    }

    private static EventWords of(TriageEvent.Assessed assessed) {
        var band = Bands.words(assessed.band()).toLowerCase(Locale.UK);
        var title = assessed.previousBand() == null || assessed.previousBand() == assessed.band()
                ? "Assessed as " + band
                : "Raised to " + band;
        var unknowns = assessed.unknowns().size();
        var unknown = unknowns == 0 ? "" : " " + Words.count(unknowns, "question", "questions") + " still open.";
        return new EventWords(title, "Score %d.%s".formatted(assessed.score(), unknown));
    }

    private static EventWords of(CaseEvent event) {
        return switch (event) {
            case CaseEvent.Opened _ -> new EventWords("Opened", "Read for the first time.");
            case CaseEvent.CheckCompleted check ->
                new EventWords("Check completed: " + Words.small(check.check()), found(check.facts()));
            case CaseEvent.HandoverRequested offer ->
                new EventWords(
                        "Hand-over offered to " + offer.to(),
                        offer.from() + " answers for the case until it is accepted.");
            case CaseEvent.HandoverAccepted taken ->
                new EventWords("Hand-over accepted", taken.by() + " answers for the case now.");
            case CaseEvent.HandoverRejected refused ->
                new EventWords("Hand-over rejected", refused.from() + " goes on answering for the case.");
            case CaseEvent.HandoverWithdrawn taken ->
                new EventWords("Hand-over withdrawn", taken.from() + " goes on answering for the case.");
            case CaseEvent.Assigned assigned ->
                new EventWords("Assigned to " + assigned.officer(), "Within " + assigned.unit() + ".");
            case CaseEvent.HoldPlaced hold ->
                new EventWords(
                        "On hold: " + Words.small(hold.waitingFor().name()),
                        hold.owner() + " sees to it. No clock stops.");
            case CaseEvent.HoldReviewed _ -> new EventWords("Hold reviewed", "It still has to wait.");
            case CaseEvent.HoldLifted _ -> new EventWords("Hold lifted", "");
            case CaseEvent.EntryCorrected correction ->
                new EventWords(
                        "Entry %d corrected".formatted(correction.corrects()),
                        correction.occurredAt() == null ? "It never was." : "It was at another time.");
            case CaseEvent.Linked link -> new EventWords("Linked to another referral", link.grounds());
            case CaseEvent.Unlinked _ -> new EventWords("Link taken back", "");
            case InvestigationEvent step -> InvestigationWords.of(step);
            case CaseEvent.ManifestMismatched missing ->
                new EventWords(
                        "Missing from the receiver's list", missing.to() + " did not name it among what arrived.");
            case CaseEvent.ActionRecorded action ->
                new EventWords("Action: " + Words.small(action.action().name()), "");
            case CaseEvent.Decided decided ->
                new EventWords("Decided: " + outcome(decided.outcome()), accepted(decided.acceptedUnknowns()));
            case CaseEvent.ReferrerInformed told -> new EventWords("Referrer told", outcome(told.outcome()) + ".");
            case CaseEvent.Closed closed -> new EventWords("Closed", outcome(closed.outcome()) + ".");
            case CaseEvent.Reopened _ -> new EventWords("Reopened", "The case goes on under its original clock.");
        };
    }

    private static EventWords of(ClockEvent event) {
        var rung = event.rung();
        return switch (event) {
            case ClockEvent.DueSoon _ ->
                new EventWords("Clock warning", "%d%% of %s used.".formatted(rung.percent(), limit(rung)), "soon");
            case ClockEvent.Breached _ -> new EventWords("Clock breached", passed(rung), "over");
        };
    }

    private static String passed(ClockEvent.Rung rung) {
        return rung.percent() == 100
                ? "The limit of %s has passed.".formatted(limit(rung))
                : "%,d times %s.".formatted(rung.percent() / 100, limit(rung));
    }

    private static String limit(ClockEvent.Rung rung) {
        return "%s for %s".formatted(Words.limit(rung.limit()), Words.small(rung.clock()));
    }

    private static String found(List<Fact> facts) {
        return facts.stream()
                .map(fact -> Questions.words(fact.question()) + " " + Words.answer(fact) + ".")
                .collect(joining(" "));
    }

    private static String outcome(String code) {
        return Character.isDigit(code.charAt(0)) ? "outcome " + code : Words.small(code);
    }

    private static String accepted(List<String> unknowns) {
        return unknowns.isEmpty()
                ? ""
                : "With %s left open.".formatted(Words.count(unknowns.size(), "question", "questions"));
    }
}
