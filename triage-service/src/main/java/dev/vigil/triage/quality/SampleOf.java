package dev.vigil.triage.quality;

/** What is looked at again. */
enum SampleOf {
    /** Referrals whose latest assessment in the period left them LOW. */
    LOW,
    /** Bands that people set in the period. */
    OVERRIDES
}
