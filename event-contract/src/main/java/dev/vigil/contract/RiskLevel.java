package dev.vigil.contract;

/** What a risk assessment found. */
public enum RiskLevel {
    LOW,
    MEDIUM,
    HIGH
}
