package dev.vigil.tracking.figure.export;

/**
 * One number of a figure.
 *
 * @param of what or whom it is about, for example a unit; null for all
 * @param part for example a band or a stage; null for the whole
 * @param value a number or text; null where there is none
 */
public record Cell(String of, String part, String measure, Object value) {}
