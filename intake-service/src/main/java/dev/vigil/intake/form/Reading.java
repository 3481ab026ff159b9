package dev.vigil.intake.form;

import com.fasterxml.jackson.databind.JsonNode;

/** How to make a value of a JSON value, or refuse it. */
@FunctionalInterface
public interface Reading<T> {

    T of(JsonNode json) throws Unfit;
}
