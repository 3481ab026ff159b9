package dev.vigil.tracking;

import io.quarkus.test.junit.QuarkusTestProfile;

/** For a test that has every case made anew: on a database without the thousands of cases of other tests. */
public final class Alone implements QuarkusTestProfile {}
