package dev.vigil.tracking.handover;

import java.util.List;
import java.util.UUID;

/**
 * The manifest against the receiver's own list.
 *
 * @param manifest cases of the hand-over that were not rejected
 * @param missing sender's references that should be on the list
 * @param unexpected references on the list that the hand-over does not have
 */
record Reconciliation(UUID handover, int manifest, int listed, List<String> missing, List<String> unexpected) {}
