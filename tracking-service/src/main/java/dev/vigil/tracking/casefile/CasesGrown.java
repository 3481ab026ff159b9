package dev.vigil.tracking.casefile;

import java.util.List;

/** Fired in the transaction that adds to these cases, once snapshot and timeline are stored: what is kept beside them follows. */
public record CasesGrown(List<LockedCase> cases) {

    public CasesGrown {
        cases = List.copyOf(cases);
    }
}
