package dev.vigil.tracking.link;

import dev.vigil.contract.ReferralId;
import java.time.Instant;

/** That another referral is about the same matter, since when, and why a person thinks so. */
public record Link(ReferralId other, String grounds, Instant since) {}
