package dev.vigil.tracking.unit;

/** What a unit is for. */
public enum UnitKind {
    HUB,
    FORCE,
    AREA,
    TEAM
}
