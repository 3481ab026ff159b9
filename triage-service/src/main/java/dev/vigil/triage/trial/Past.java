package dev.vigil.triage.trial;

import dev.vigil.contract.ReferralId;
import dev.vigil.triage.assessment.Known;
import java.time.Instant;

/**
 * A referral as it was known.
 *
 * @param outcome code of how it ended, or null while it is open
 */
record Past(ReferralId referral, Instant firstReceivedAt, String outcome, Known known) {}
