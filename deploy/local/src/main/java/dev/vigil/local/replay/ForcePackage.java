package dev.vigil.local.replay;

import java.time.LocalDate;

/**
 * One of the 35 packages, a row of {@code force_packages.csv}. A date that is null did not come.
 *
 * @param gradedThen band it was given by the sheet of the time when first read: L, M or H
 * @param occupationCheck when access to children through work was looked into
 */
record ForcePackage(
        String reference,
        String name,
        LocalDate received,
        LocalDate firstRead,
        String gradedThen,
        LocalDate occupationCheck,
        boolean material,
        LocalDate warrant,
        LocalDate otherAction,
        LocalDate arrest,
        LocalDate charge,
        LocalDate noFurtherAction,
        LocalDate closedNoMaterial) {

    /** The first protective action, null where there was none. */
    LocalDate firstAction() {
        return warrant == null ? otherAction : warrant;
    }
}
