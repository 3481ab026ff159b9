package dev.vigil.tracking.outcome;

import static dev.vigil.tracking.outcome.OutcomeGroup.CHARGE;
import static dev.vigil.tracking.outcome.OutcomeGroup.DIVERSION;
import static dev.vigil.tracking.outcome.OutcomeGroup.EVIDENTIAL_VICTIM_DOES_NOT_SUPPORT;
import static dev.vigil.tracking.outcome.OutcomeGroup.EVIDENTIAL_VICTIM_SUPPORTS;
import static dev.vigil.tracking.outcome.OutcomeGroup.FORMAL_OUT_OF_COURT;
import static dev.vigil.tracking.outcome.OutcomeGroup.INFORMAL_OUT_OF_COURT;
import static dev.vigil.tracking.outcome.OutcomeGroup.INTAKE_CLOSURE;
import static dev.vigil.tracking.outcome.OutcomeGroup.NOBODY_IDENTIFIED;
import static dev.vigil.tracking.outcome.OutcomeGroup.OTHER_CRIME_OUTCOME;
import static dev.vigil.tracking.outcome.OutcomeGroup.PROSECUTION_PREVENTED;
import static dev.vigil.tracking.outcome.OutcomeGroup.PUBLIC_INTEREST;
import static dev.vigil.tracking.outcome.OutcomeGroup.PUT_OFF;
import static dev.vigil.tracking.outcome.OutcomeGroup.TAKEN_INTO_CONSIDERATION;
import static dev.vigil.tracking.outcome.OutcomeGroup.TRANSFERRED;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a case may end: the crime outcomes 1 to 22 of the Home Office, and what ends it before there is a crime. The
 * Home Office's 0 means "not yet assigned": it is no outcome.
 */
public final class Outcomes {

    private static final List<Outcome> LIST = List.of(
            Outcome.of("1", "Charged or summonsed", CHARGE),
            Outcome.of("2", "Caution, youth", FORMAL_OUT_OF_COURT),
            Outcome.of("3", "Caution, adult", FORMAL_OUT_OF_COURT),
            Outcome.of("4", "Taken into consideration", TAKEN_INTO_CONSIDERATION),
            Outcome.of("5", "Subject died", PROSECUTION_PREVENTED),
            Outcome.of("6", "Penalty notice for disorder", FORMAL_OUT_OF_COURT),
            Outcome.of("7", "Cannabis or khat warning", INFORMAL_OUT_OF_COURT),
            Outcome.of("8", "Community resolution", INFORMAL_OUT_OF_COURT),
            Outcome.of("9", "Prosecution not in the public interest, prosecutor's decision", PUBLIC_INTEREST),
            Outcome.of("10", "Formal action not in the public interest, police decision", PUBLIC_INTEREST),
            Outcome.of("11", "Prevented: subject under age", PROSECUTION_PREVENTED),
            Outcome.of("12", "Prevented: subject too ill", PROSECUTION_PREVENTED),
            Outcome.of("13", "Prevented: victim or key witness dead or too ill", PROSECUTION_PREVENTED),
            Outcome.of(
                    "14",
                    "Evidential difficulties: nobody identified, victim does not support",
                    EVIDENTIAL_VICTIM_DOES_NOT_SUPPORT),
            Outcome.of(
                    "15", "Evidential difficulties: subject identified, victim supports", EVIDENTIAL_VICTIM_SUPPORTS),
            Outcome.of(
                    "16",
                    "Evidential difficulties: subject identified, victim does not support",
                    EVIDENTIAL_VICTIM_DOES_NOT_SUPPORT),
            Outcome.of("17", "Time limit of the prosecution passed", PROSECUTION_PREVENTED),
            Outcome.of("18", "Investigation complete, nobody identified", NOBODY_IDENTIFIED),
            Outcome.of("19", "National Fraud Intelligence Bureau", OTHER_CRIME_OUTCOME),
            Outcome.of("20", "Another body took over the responsibility", TRANSFERRED),
            Outcome.of("21", "Further investigation not in the public interest, police decision", PUBLIC_INTEREST),
            Outcome.of("22", "Diversionary, educational or intervention activity", DIVERSION),
            Outcome.of("no_offence_disclosed", "No offence disclosed", INTAKE_CLOSURE),
            Outcome.of("insufficient_information", "Insufficient information", INTAKE_CLOSURE),
            Outcome.of("duplicate_of", "Duplicate of another referral", INTAKE_CLOSURE),
            Outcome.of("not_in_jurisdiction", "Not in our jurisdiction", INTAKE_CLOSURE),
            Outcome.of("no_indecent_material_identified", "No indecent material identified", INTAKE_CLOSURE),
            Outcome.of("known_and_managed_elsewhere", "Known and managed elsewhere", INTAKE_CLOSURE),
            Outcome.of("subject_deceased", "Subject deceased", INTAKE_CLOSURE),
            Outcome.of("transferred", "Transferred", INTAKE_CLOSURE),
            Outcome.of("not_prioritised", "Not prioritised, to be reviewed", PUT_OFF));

    private static final Map<String, Outcome> BY_CODE =
            LIST.stream().collect(toMap(Outcome::code, identity(), (first, _) -> first, LinkedHashMap::new));

    private Outcomes() {}

    public static List<Outcome> all() {
        return LIST;
    }

    public static Optional<Outcome> find(String code) {
        return Optional.ofNullable(code).map(BY_CODE::get);
    }

    public static boolean isCode(String text) {
        return find(text).isPresent();
    }

    /** Not to act for want of people is a decision, but the child waits on: nothing closes and no clock stops. */
    public static boolean keepsOpen(String code) {
        return find(code).filter(Outcome::keepsOpen).isPresent();
    }

    /** Offered only after the risk of contact offending was assessed, and followed until it is known how it went. */
    public static boolean isOutOfCourt(String code) {
        return find(code).filter(Outcome::outOfCourt).isPresent();
    }
}
