package dev.vigil.triage.dossier;

import static java.util.Comparator.comparing;

import dev.vigil.contract.ReferralId;
import dev.vigil.problem.ProblemKind;
import dev.vigil.problem.Refusal;
import dev.vigil.triage.assessment.Assessment;
import dev.vigil.triage.assessment.AssessmentViews;
import dev.vigil.triage.assessment.Assessments;
import dev.vigil.triage.override.BandOverride;
import dev.vigil.triage.override.OverrideView;
import dev.vigil.triage.override.Overrides;
import dev.vigil.triage.referral.Referral;
import dev.vigil.triage.referral.Referrals;
import dev.vigil.triage.tool.ToolResults;
import dev.vigil.triage.tool.ToolView;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Puts together what is kept about a referral. */
@ApplicationScoped
class Dossiers {

    private final Referrals referrals;
    private final Assessments assessments;
    private final AssessmentViews views;
    private final Overrides overrides;
    private final ToolResults tools;

    Dossiers(
            Referrals referrals,
            Assessments assessments,
            AssessmentViews views,
            Overrides overrides,
            ToolResults tools) {
        this.referrals = referrals;
        this.assessments = assessments;
        this.views = views;
        this.overrides = overrides;
        this.tools = tools;
    }

    ReferralView about(ReferralId id) {
        var referral = referrals
                .findByIdOptional(id.value())
                .filter(Referral::isAssessed)
                .orElseThrow(() ->
                        new Refusal(ProblemKind.NOT_FOUND, "No referral with the id " + id + " has been assessed."));
        var advised = assessments.newestFirst(id);
        var decided = overrides.newestFirst(id);
        var said = tools.newestFirst(id).stream()
                .map(result -> result.seenFrom(referral.band()))
                .toList();
        return new ReferralView(
                id,
                referral.name(),
                referral.receivedAt(),
                referral.band(),
                changes(advised, decided),
                referrals.linkedTo(id),
                disagreements(said),
                advised.stream().map(views::of).toList(),
                decided.stream().map(OverrideView::of).toList(),
                said);
    }

    private static List<Change> changes(List<Assessment> advised, List<BandOverride> decided) {
        return Stream.concat(advised.stream().map(Change::of), decided.stream().map(Change::of))
                .filter(Change::isOne)
                .sorted(comparing(Change::version).reversed())
                .toList();
    }

    private static List<String> disagreements(List<ToolView> said) {
        return said.stream()
                .map(ToolView::disagreement)
                .filter(Objects::nonNull)
                .toList();
    }
}
