package dev.vigil.delivery;

/** Why a message is in quarantine. */
enum Reason {
    /** It is not an event in our format. */
    UNDECODABLE,
    /** This code does not know the type; a newer one may. */
    UNKNOWN_TYPE,
    /** The listener threw. */
    FAILED,
    /** An earlier version of the same referral is missing. It goes on by itself when that one arrives. */
    GAP
}
