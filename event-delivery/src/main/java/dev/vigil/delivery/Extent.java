package dev.vigil.delivery;

/**
 * What Kafka still has of a partition.
 *
 * @param end offset after the last message
 */
record Extent(long first, long end) {

    boolean reaches(long offset) {
        return first <= offset && offset <= end;
    }
}
