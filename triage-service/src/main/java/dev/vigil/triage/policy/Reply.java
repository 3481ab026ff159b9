package dev.vigil.triage.policy;

import java.math.BigDecimal;

/** What is known about one question, as a rule sees it. */
sealed interface Reply {

    Reply SILENCE = new Silence();
    Reply YES = new Word("yes");
    Reply NO_CHECKED = new Word("no-checked");
    Reply NO_STATED = new Word("no-stated");

    /** Unknown or never asked; {@code null} in the file. */
    record Silence() implements Reply {
        @Override
        public String toString() {
            return "unknown";
        }
    }

    record Word(String value) implements Reply {
        @Override
        public String toString() {
            return value;
        }
    }

    record Amount(BigDecimal value) implements Reply {
        public Amount {
            value = value.stripTrailingZeros();
        }

        @Override
        public String toString() {
            return value.toPlainString();
        }
    }
}
