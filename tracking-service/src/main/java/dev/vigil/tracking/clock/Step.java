package dev.vigil.tracking.clock;

import dev.vigil.contract.Band;
import dev.vigil.contract.VigilEvent;
import dev.vigil.tracking.jurisdiction.Circumstances;
import java.time.Instant;

/**
 * One entry of a case as its clocks see it, with how the case is after it.
 *
 * @param at when it was true; for the receipt, when any agency first received the information
 * @param holder unit that answered for the case when it happened
 * @param owner unit that answers for the case after it
 */
record Step(long seq, VigilEvent event, Instant at, Circumstances now, Band band, String holder, String owner) {}
