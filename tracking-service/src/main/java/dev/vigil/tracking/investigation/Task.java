package dev.vigil.tracking.investigation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * Something that is still to be done and recorded.
 *
 * @param what welfare-assessment, safeguarding-share, disclosure-decision or disposal-outcome
 * @param because what made it necessary, for example {@code arrest} or {@code C1}
 * @param since when that was; null where it is no one event
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Task(String what, String because, Instant since) {}
