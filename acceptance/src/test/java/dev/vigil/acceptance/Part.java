package dev.vigil.acceptance;

import dev.vigil.local.Stack;

/** A process of the system. */
enum Part {
    POSTGRES(Stack.POSTGRES),
    KAFKA(Stack.KAFKA),
    INTAKE(Stack.INTAKE),
    TRIAGE(Stack.TRIAGE),
    TRACKING(Stack.TRACKING);

    private final String process;

    Part(String process) {
        this.process = process;
    }

    String process() {
        return process;
    }
}
