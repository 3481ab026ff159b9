package dev.vigil.delivery;

/** Another consumer owns this partition by now; nothing that we do with it may count. */
class Superseded extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Superseded() {
        super("another consumer took the partition over");
    }
}
