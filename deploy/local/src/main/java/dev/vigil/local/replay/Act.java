package dev.vigil.local.replay;

import java.util.List;

/** What somebody does at one moment of the replay. */
public sealed interface Act {

    /** A unit is made known. */
    record Register(String code, String name, String kind, String parent) implements Act {}

    /** A person begins to work for a unit. */
    record Employ(String code, String name, String unit, String role) implements Act {}

    /** The foreign police send everything in one file. */
    record SendBatch(String operation, List<String> references) implements Act {
        public SendBatch {
            references = List.copyOf(references);
        }
    }

    /** The hub sends one package to a force. */
    record Send(String operation, String reference, String narrative) implements Act {}

    /** Something done in the case of one package by the force that holds it. */
    sealed interface OnCase extends Act {
        String reference();

        /** The line of the timeline, unique in its case, by which a repeated request finds that it was done before. */
        String reason();
    }

    record Open(String reference, String reason) implements OnCase {}

    /** An officer of the force answers for the case from now on. */
    record Assign(String reference, String reason, String officer) implements OnCase {}

    /** The subject dies; the case goes on. */
    record Die(String reference, String reason) implements OnCase {}

    record Check(String reference, String reason, String check, List<Finding> findings) implements OnCase {
        public Check {
            findings = List.copyOf(findings);
        }
    }

    record Protect(String reference, String reason, String action) implements OnCase {}

    /** A decision of which the referrer is told at once. */
    record Decide(String reference, String reason, String outcome) implements OnCase {}

    record Close(String reference, String reason) implements OnCase {}

    /** @param value the choice that was found, or null */
    record Finding(String question, String answer, String value) {
        static Finding yes(String question) {
            return new Finding(question, "YES", null);
        }

        static Finding no(String question) {
            return new Finding(question, "NO_CHECKED", null);
        }

        static Finding found(String question, String value) {
            return new Finding(question, "YES", value);
        }
    }

    /** The hub asks a unit to take records, and the unit answers. */
    record HandOver(String to, List<String> references, boolean accepted, String reason) implements Act {
        public HandOver {
            references = List.copyOf(references);
        }
    }

    /** A force sends its own list of what it was handed. */
    record Reconcile(String unit, List<String> ownList) implements Act {
        public Reconcile {
            ownList = List.copyOf(ownList);
        }
    }

    /** Somebody looks at the figures of an operation. */
    record Look(String operation, String clock) implements Act {}

    /** Something that happened outside. */
    record Say(String words) implements Act {}
}
