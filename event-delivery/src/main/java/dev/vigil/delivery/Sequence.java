package dev.vigil.delivery;

import dev.vigil.contract.ReferralId;
import dev.vigil.contract.Topic;

/** What versions are counted along: the events of one referral on one topic. */
record Sequence(Topic topic, ReferralId referral) {}
