package dev.vigil.delivery;

/** Header names of CloudEvents 1.0 in Kafka's binary mode. */
final class CloudEvent {

    static final String ID = "ce_id";
    static final String SOURCE = "ce_source";
    static final String SPEC_VERSION = "ce_specversion";
    static final String TYPE = "ce_type";
    static final String TIME = "ce_time";
    static final String SUBJECT = "ce_subject";
    static final String DATA_SCHEMA = "ce_dataschema";
    /** Version of the publisher's aggregate, as the sequence extension has it. */
    static final String SEQUENCE = "ce_sequence";

    static final String CONTENT_TYPE = "content-type";

    private CloudEvent() {}
}
