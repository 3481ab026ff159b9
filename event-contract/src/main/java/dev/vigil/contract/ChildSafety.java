package dev.vigil.contract;

/** How safe a child is, as far as is known. */
public enum ChildSafety {
    NOT_ESTABLISHED,
    AT_RISK,
    SAFE
}
