package dev.vigil.tracking.unit;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Somebody who can hold a case and answer for it. */
@Entity
@Table(name = "unit")
public class Unit {

    /** Holds what was sent to a unit that nobody knows. */
    public static final String NATIONAL_HUB = "NATIONAL-HUB";

    /** How a code is written. */
    public static final String CODE = "[A-Z0-9-]{2,40}";

    @Id
    public String code;

    public String name;

    @Enumerated(EnumType.STRING)
    public UnitKind kind;

    /** Code of the unit that it is part of, or null. */
    public String parent;

    /** Id of the pack whose limits hold for its cases, or null for that of the unit it is part of. */
    public String jurisdiction;
}
