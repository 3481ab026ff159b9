package dev.vigil.delivery;

import jakarta.inject.Singleton;
import jakarta.transaction.TransactionManager;

/** Runs work in a transaction of its own. */
@Singleton
class Transactions {

    private final TransactionManager manager;

    Transactions(TransactionManager manager) {
        this.manager = manager;
    }

    interface Work {
        void run() throws Exception;
    }

    void run(Work work) throws Exception {
        manager.begin();
        try {
            work.run();
        } catch (Throwable e) {
            rollBack(e);
            throw e;
        }
        manager.commit();
    }

    private void rollBack(Throwable because) {
        try {
            manager.rollback();
        } catch (Exception e) {
            because.addSuppressed(e);
        }
    }
}
