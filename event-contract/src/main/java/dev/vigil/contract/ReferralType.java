package dev.vigil.contract;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a referral is about. */
public enum ReferralType {
    @JsonProperty("image_access_intelligence")
    IMAGE_ACCESS_INTELLIGENCE,
    @JsonProperty("contact_abuse_allegation")
    CONTACT_ABUSE_ALLEGATION,
    @JsonProperty("grooming_or_enticement")
    GROOMING_OR_ENTICEMENT,
    @JsonProperty("child_welfare_concern")
    CHILD_WELFARE_CONCERN,
    @JsonProperty("position_of_trust_allegation")
    POSITION_OF_TRUST_ALLEGATION,
    @JsonProperty("peer_on_peer")
    PEER_ON_PEER,
    @JsonProperty("other")
    OTHER
}
