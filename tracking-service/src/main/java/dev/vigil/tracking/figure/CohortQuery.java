package dev.vigil.tracking.figure;

import dev.vigil.contract.Band;
import dev.vigil.contract.SourceKind;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Query parameters that choose a cohort. What is left out chooses all. */
public class CohortQuery {

    @RestQuery
    @Parameter(description = "Code of a named operation", example = "SPADE-FORCE-A")
    String operation;

    @RestQuery
    @Parameter(description = "Code of the unit that answers for the clock", example = "FORCE-A")
    String unit;

    @RestQuery
    @Parameter(description = "Kind of source", example = "national_hub")
    String source;

    @RestQuery
    @Parameter(description = "Band as at the instant of the figure", example = "HIGH")
    String band;

    @RestQuery
    @Parameter(
            description = "Clocks that started then or later: an instant, or a day in Europe/London",
            example = "2013-11-01")
    String receivedFrom;

    @RestQuery
    @Parameter(description = "Clocks that started by then; a day counts to its end", example = "2013-11-30")
    String receivedTo;

    @RestQuery
    @Parameter(
            description =
                    "Clocks that stopped then or later. Such a cohort leaves out all who still wait and has no curve",
            example = "2014-09-01")
    String closedFrom;

    @RestQuery
    @Parameter(description = "Clocks that stopped by then; a day counts to its end", example = "2014-09-30")
    String closedTo;

    @RestQuery
    @Parameter(
            description = "What was known then: an instant, or a day to its end in Europe/London. Now if left out",
            example = "2014-08-31")
    String asAt;

    /** Notes in {@code parameters} what is wrong. */
    public Cohort of(String clock, Parameters parameters) {
        var kind = parameters.oneOf("source", source, SourceKind.class);
        var cohort = new Cohort(
                clock,
                operation,
                unit,
                kind == null ? null : kind.name(),
                parameters.oneOf("band", band, Band.class),
                parameters.from("receivedFrom", receivedFrom),
                parameters.to("receivedTo", receivedTo),
                parameters.from("closedFrom", closedFrom),
                parameters.to("closedTo", closedTo),
                parameters.asAt(asAt));
        parameters.inOrder("receivedFrom", cohort.receivedFrom(), "receivedTo", cohort.receivedTo());
        parameters.inOrder("closedFrom", cohort.closedFrom(), "closedTo", cohort.closedTo());
        return cohort;
    }
}
