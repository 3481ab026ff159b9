package dev.vigil.tracking.screen.live;

/** A fragment with its place in the stream. */
record Message(Position position, Channel channel, Fragment fragment) {

    long seq() {
        return position.seq();
    }
}
