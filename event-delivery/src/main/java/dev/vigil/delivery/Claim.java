package dev.vigil.delivery;

/**
 * What we hold of a partition.
 *
 * @param epoch number of our ownership; a later owner has a higher one
 * @param next offset of the first message that nobody took in yet
 */
record Claim(long epoch, long next) {

    Claim movedTo(long offset) {
        return new Claim(epoch, offset);
    }
}
