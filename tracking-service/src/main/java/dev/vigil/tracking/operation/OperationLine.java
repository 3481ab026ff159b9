package dev.vigil.tracking.operation;

/**
 * An operation as it stands now.
 *
 * @param actedOn acted on and not yet decided
 * @param decided and not yet closed
 * @param open not closed
 */
public record OperationLine(String operation, long received, long neverOpened, long actedOn, long decided, long open) {}
