package dev.vigil.local.replay;

import java.util.Locale;

/**
 * Where records of the hub belong.
 *
 * @param name as the scenario writes it
 * @param records how many of the hub's records went there
 */
record Area(String name, int records) {

    private static final String FORCE_A = "FORCE-A";

    /** The scenario tells one area's story package by package, under a fictitious name. */
    boolean isForceA() {
        return name.equals("Essex");
    }

    String unit() {
        return isForceA()
                ? FORCE_A
                : name.replaceAll("\\(.*\\)", "")
                        .strip()
                        .toUpperCase(Locale.ROOT)
                        .replaceAll("[^A-Z]+", "-");
    }

    String title() {
        return isForceA() ? "Eastshire Police, fictitious" : name;
    }
}
