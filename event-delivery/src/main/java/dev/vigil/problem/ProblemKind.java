package dev.vigil.problem;

/** Every refusal that a service can answer with. {@code type} is {@code /problems/} plus the slug. */
public enum ProblemKind {
    // The request cannot be read.
    MALFORMED_JSON(400, "malformed-json", "The body is not well-formed JSON"),
    INVALID_FIELD(400, "invalid-field", "A field has a value that is not allowed"),
    UNKNOWN_FIELD(400, "unknown-field", "The body has a field that is not part of this request"),
    MISSING_FIELD(400, "missing-field", "A required field is missing"),
    INVALID_PARAMETER(400, "invalid-parameter", "A path, query or header parameter has a value that is not allowed"),
    TOO_DEEP(400, "too-deep", "The body is nested too deeply"),
    TOO_LARGE(413, "too-large", "The body is larger than this resource takes"),
    UNSUPPORTED_MEDIA_TYPE(415, "unsupported-media-type", "The body has a media type that this resource does not take"),
    NOT_ACCEPTABLE(406, "not-acceptable", "This resource cannot answer in any of the media types asked for"),
    METHOD_NOT_ALLOWED(405, "method-not-allowed", "This resource does not answer to that method"),
    NOT_FOUND(404, "not-found", "There is nothing at this address"),
    // Intake.
    MATERIAL_REFUSED(
            422, "material-refused", "Files, images and encoded content are never taken: send a reference instead"),
    IDEMPOTENCY_KEY_REUSED(422, "idempotency-key-reused", "This Idempotency-Key came before with another body"),
    SENDER_REFERENCE_REUSED(422, "sender-reference-reused", "This sender's reference came before with other content"),
    MANIFEST_INVALID(400, "manifest-invalid", "The manifest of the batch cannot be used"),
    MALFORMED_CSV(400, "malformed-csv", "A row of the batch is not well-formed CSV"),
    // Triage.
    POLICY_REFUSED(422, "policy-refused", "The policy file cannot be used"),
    SECOND_PERSON_NEEDED(409, "second-person-needed", "Lowering from HIGH or above needs a second person"),
    SAME_BAND(409, "same-band", "The referral has this band already"),
    ASSESSMENT_SUPERSEDED(409, "assessment-superseded", "The referral has been assessed anew meanwhile"),
    POLICY_IN_FORCE(409, "policy-in-force", "This policy is in force already"),
    TRIAL_UNDER_WAY(429, "trial-under-way", "As many trials run as this service runs at a time"),
    ALREADY_DRAWN(409, "already-drawn", "A sample of an overlapping period was drawn already"),
    ALREADY_ANSWERED(409, "already-answered", "A reviewer has answered this item already"),
    OWN_WORK(409, "own-work", "Nobody reviews what they took part in"),
    // Tracking.
    NOT_ALLOWED_NOW(409, "not-allowed-now", "The case is not in a state that allows this"),
    NOT_THE_OWNER(409, "not-the-owner", "Another unit answers for this case"),
    ACCESS_CHECK_OUTSTANDING(
            409,
            "access-check-outstanding",
            "Access to children is still unknown, so a supervisor must answer for this"),
    CONTACT_RISK_OUTSTANDING(
            409,
            "contact-risk-outstanding",
            "The risk of contact offending must be assessed before an out-of-court disposal"),
    UNKNOWN_UNIT(422, "unknown-unit", "No unit has this code"),
    UNKNOWN_OFFICER(422, "unknown-officer", "No officer has this code"),
    STILL_ACCOUNTABLE(409, "still-accountable", "Somebody must take over first, so that no case is without an owner"),
    // Ours.
    INTERNAL(500, "internal", "Something went wrong on our side; nothing was stored"),
    UNAVAILABLE(503, "unavailable", "Not available just now; the same request may be sent again");

    private final int status;
    private final String slug;
    private final String title;

    ProblemKind(int status, String slug, String title) {
        this.status = status;
        this.slug = slug;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public String type() {
        return "/problems/" + slug;
    }

    public String title() {
        return title;
    }
}
