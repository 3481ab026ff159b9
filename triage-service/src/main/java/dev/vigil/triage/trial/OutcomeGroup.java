package dev.vigil.triage.trial;

import java.util.Map;

/** How cases end, in the groups that the Home Office reports; and what ends a case before there is a crime. */
enum OutcomeGroup {
    CHARGE,
    OUT_OF_COURT,
    TAKEN_INTO_CONSIDERATION,
    INFORMAL,
    DIVERSION,
    PROSECUTION_PREVENTED,
    NOT_IN_PUBLIC_INTEREST,
    EVIDENTIAL,
    NO_SUSPECT,
    TRANSFERRED,
    /** No offence, no indecent material, a duplicate, too little to go by, or known and managed elsewhere. */
    NO_CRIME_RECORDED,
    OTHER;

    private static final Map<String, OutcomeGroup> BY_CODE = Map.ofEntries(
            Map.entry("1", CHARGE),
            Map.entry("2", OUT_OF_COURT),
            Map.entry("3", OUT_OF_COURT),
            Map.entry("4", TAKEN_INTO_CONSIDERATION),
            Map.entry("5", PROSECUTION_PREVENTED),
            Map.entry("6", OUT_OF_COURT),
            Map.entry("7", INFORMAL),
            Map.entry("8", INFORMAL),
            Map.entry("9", NOT_IN_PUBLIC_INTEREST),
            Map.entry("10", NOT_IN_PUBLIC_INTEREST),
            Map.entry("11", PROSECUTION_PREVENTED),
            Map.entry("12", PROSECUTION_PREVENTED),
            Map.entry("13", PROSECUTION_PREVENTED),
            Map.entry("14", EVIDENTIAL),
            Map.entry("15", EVIDENTIAL),
            Map.entry("16", EVIDENTIAL),
            Map.entry("17", PROSECUTION_PREVENTED),
            Map.entry("18", NO_SUSPECT),
            Map.entry("20", TRANSFERRED),
            Map.entry("21", NOT_IN_PUBLIC_INTEREST),
            Map.entry("22", DIVERSION),
            Map.entry("transferred", TRANSFERRED),
            Map.entry("not_in_jurisdiction", TRANSFERRED),
            Map.entry("subject_deceased", PROSECUTION_PREVENTED),
            Map.entry("no_offence_disclosed", NO_CRIME_RECORDED),
            Map.entry("insufficient_information", NO_CRIME_RECORDED),
            Map.entry("duplicate_of", NO_CRIME_RECORDED),
            Map.entry("no_indecent_material_identified", NO_CRIME_RECORDED),
            Map.entry("known_and_managed_elsewhere", NO_CRIME_RECORDED));

    static OutcomeGroup of(String code) {
        return BY_CODE.getOrDefault(code, OTHER);
    }
}
