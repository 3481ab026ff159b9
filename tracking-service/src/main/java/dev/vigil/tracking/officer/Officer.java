package dev.vigil.tracking.officer;

/**
 * A person, or a role that is always staffed, who answers for cases of a unit.
 *
 * @param available whether new cases may be given to this officer, and alerts are worth sending
 * @param mail address, or null
 */
public record Officer(String code, String name, String unit, Role role, boolean available, String mail) {

    /** Answers where a unit and all above it have nobody. */
    public static final String HUB_DUTY = "HUB-DUTY";
}
