package dev.vigil.delivery;

/** A message that is not taken in now. */
record Aside(RawMessage raw, Reason reason, String detail) {}
