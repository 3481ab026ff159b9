package dev.vigil.triage.assessment;

import dev.vigil.triage.policy.Policies;
import jakarta.enterprise.context.ApplicationScoped;

/** Shows assessments, each by the policy that made it. */
@ApplicationScoped
public class AssessmentViews {

    private final Policies policies;

    AssessmentViews(Policies policies) {
        this.policies = policies;
    }

    public AssessmentView of(Assessment assessment) {
        return AssessmentView.of(
                assessment, policies.stored(assessment.policy(), assessment.sheet()), assessment.advice());
    }

    /** Computed again from the stored inputs. */
    AssessmentView recomputed(Assessment assessment) {
        var policy = policies.stored(assessment.policy(), assessment.sheet());
        return AssessmentView.of(assessment, policy, Advice.on(policy, assessment.basis()));
    }
}
