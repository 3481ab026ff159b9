package dev.vigil.delivery;

/** A message is no event of the contract. The text names the place and never repeats what stands there. */
class Unfit extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unfit(String detail, Throwable cause) {
        super(detail, cause);
    }

    Unfit(String detail) {
        super(detail);
    }
}
