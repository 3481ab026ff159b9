package dev.vigil.delivery;

import org.apache.kafka.common.errors.RetriableException;

/** Another consumer owns this partition by now; nothing that we do with it may count. No message is to blame. */
class Superseded extends RetriableException {

    private static final long serialVersionUID = 1L;

    Superseded() {
        super("another consumer took the partition over");
    }
}
