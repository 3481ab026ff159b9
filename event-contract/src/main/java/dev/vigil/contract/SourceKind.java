package dev.vigil.contract;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What kind of agency a referral came from. */
public enum SourceKind {
    @JsonProperty("national_hub")
    NATIONAL_HUB,
    @JsonProperty("foreign_law_enforcement")
    FOREIGN_LAW_ENFORCEMENT,
    @JsonProperty("platform_report")
    PLATFORM_REPORT,
    @JsonProperty("police_force")
    POLICE_FORCE,
    @JsonProperty("school")
    SCHOOL,
    @JsonProperty("children_social_care")
    CHILDREN_SOCIAL_CARE,
    @JsonProperty("hospital_gp")
    HOSPITAL_GP,
    @JsonProperty("probation")
    PROBATION,
    @JsonProperty("charity_helpline")
    CHARITY_HELPLINE,
    @JsonProperty("public")
    PUBLIC,
    @JsonProperty("professional_duty_to_report")
    PROFESSIONAL_DUTY_TO_REPORT,
    @JsonProperty("self_referral")
    SELF_REFERRAL,
    @JsonProperty("unknown")
    UNKNOWN
}
