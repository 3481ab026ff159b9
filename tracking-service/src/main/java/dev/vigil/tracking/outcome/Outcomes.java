package dev.vigil.tracking.outcome;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How a case may end: the crime outcomes 1 to 22 of the Home Office, and what ends it before there is a crime. */
public final class Outcomes {

    private static final String NOT_PRIORITISED = "not_prioritised";

    private static final Set<String> BEFORE_A_CRIME = Set.of(
            "no_offence_disclosed",
            "insufficient_information",
            "duplicate_of",
            "not_in_jurisdiction",
            "no_indecent_material_identified",
            "known_and_managed_elsewhere",
            "subject_deceased",
            "transferred",
            NOT_PRIORITISED);

    // The Home Office's 0 means "not yet assigned": it is no outcome.
    private static final Set<String> CODES = Stream.concat(
                    IntStream.rangeClosed(1, 22).mapToObj(String::valueOf), BEFORE_A_CRIME.stream())
            .collect(toUnmodifiableSet());

    private Outcomes() {}

    public static boolean isCode(String text) {
        return text != null && CODES.contains(text);
    }

    /** Not to act for want of people is a decision, but the child waits on: nothing closes and no clock stops. */
    public static boolean keepsOpen(String code) {
        return NOT_PRIORITISED.equals(code);
    }
}
