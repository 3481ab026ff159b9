package dev.vigil.delivery;

/** What the codec made of a message. */
sealed interface Reading {

    RawMessage raw();

    record Understood(RawMessage raw, Incoming incoming) implements Reading {

        Sequence sequence() {
            return new Sequence(raw.place().topic(), incoming.event().referral());
        }
    }

    /** @param detail says what is wrong without telling what the message says */
    record NotUnderstood(RawMessage raw, Reason reason, String detail) implements Reading {}
}
