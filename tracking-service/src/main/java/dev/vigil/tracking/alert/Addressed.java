package dev.vigil.tracking.alert;

/** @param officer of the unit who answers for the case, or null for whoever has the unit's duty */
record Addressed(Raise raise, String officer) {

    static Addressed to(String officer, Raise raise) {
        return officer == null ? new Addressed(raise, null) : new Addressed(raise.to(officer), officer);
    }

    String groupKey() {
        return raise.groupKey();
    }
}
