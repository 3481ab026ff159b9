package dev.vigil.delivery;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;

/** Runs something once the transaction is committed. */
record AfterCommit(Runnable action) implements Synchronization {

    @Override
    public void beforeCompletion() {
        // Nothing may happen before we know that it is committed.
    }

    @Override
    public void afterCompletion(int status) {
        if (status == Status.STATUS_COMMITTED) {
            action.run();
        }
    }
}
