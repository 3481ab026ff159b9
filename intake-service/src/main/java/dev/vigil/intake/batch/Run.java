package dev.vigil.intake.batch;

import dev.vigil.intake.agency.Agency;
import java.util.UUID;

/**
 * One sending of a batch.
 *
 * @param number a later sending of the same batch has a higher one and takes over
 */
record Run(UUID batch, int number, Agency agency) {}
