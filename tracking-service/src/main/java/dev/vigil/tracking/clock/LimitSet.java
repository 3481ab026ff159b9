package dev.vigil.tracking.clock;

import java.time.Instant;

/** A limit that a clock got, when and why. */
record LimitSet(StageClock.Key clock, Instant setAt, StageClock.Allowance allowance, String because) {}
