package dev.vigil.tracking.officer;

/** What an officer is in the unit. */
public enum Role {
    OFFICER,
    SUPERVISOR,
    LEAD
}
