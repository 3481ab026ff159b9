package dev.vigil.contract;

/** Whom or what a case waits for while it is on hold. */
public enum HoldKind {
    /** Data that a platform or provider must give. */
    PLATFORM_DATA,
    /** An answer of children's services, a school, a hospital or the like. */
    PARTNER_REPLY,
    LABORATORY,
    PROSECUTOR,
    OTHER_FORCE,
    COURT,
    /** Nobody is free to work on it. */
    CAPACITY,
    OTHER
}
