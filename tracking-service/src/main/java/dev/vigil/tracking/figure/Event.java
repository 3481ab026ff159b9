package dev.vigil.tracking.figure;

/** What a curve waits for: any stop, or one kind of it. */
record Event(String name) {

    static final Event ANY = new Event("any");

    long in(RiskSet day) {
        return equals(ANY) ? day.stopped() : day.stops().getOrDefault(name, 0L);
    }
}
