package dev.vigil.problem;

/** A place in a JSON body, as RFC 6901 writes it; empty for the whole. */
record Pointer(String text) {

    static final Pointer WHOLE = new Pointer("");

    Pointer then(Object step) {
        return new Pointer(text + "/" + step.toString().replace("~", "~0").replace("/", "~1"));
    }
}
