package dev.vigil.triage.policy;

import dev.vigil.problem.ProblemKind;
import dev.vigil.problem.Refusal;
import java.util.List;

/** The policy file cannot be used; the faults say where and why. */
public class PolicyRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    PolicyRefused(String fault) {
        this(fault, List.of());
    }

    /** @param faults each with its place in the file: table, row and column */
    PolicyRefused(String detail, List<String> faults) {
        super(
                ProblemKind.POLICY_REFUSED,
                detail,
                faults.stream().map(fault -> new Fault(null, null, fault)).toList());
    }
}
