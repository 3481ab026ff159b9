package dev.vigil.contract;

/** What a risk assessment of the subject is about. */
public enum RiskKind {
    /** That the subject may harm himself or herself. */
    WELFARE,
    /** That the subject may harm a child in person. */
    CONTACT
}
