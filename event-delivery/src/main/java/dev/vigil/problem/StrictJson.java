package dev.vigil.problem;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.time.Instant;

/** Reads JSON as it is written: nothing is dropped, guessed or converted without the sender knowing. */
@Singleton
class StrictJson implements ObjectMapperCustomizer {

    private static final int DEPTH = 32;

    /** Last, so that our reading of instants is the one that counts. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    @Override
    public void customize(ObjectMapper json) {
        json.getFactory()
                .setStreamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(DEPTH).build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature());
        json.enable(
                DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
                DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        json.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        json.registerModule(new SimpleModule().addDeserializer(Instant.class, new InstantAsText()));
        refuse(json, CoercionInputShape.String, LogicalType.Integer, LogicalType.Float, LogicalType.Boolean);
        refuse(json, CoercionInputShape.Integer, LogicalType.Boolean, LogicalType.Textual);
        refuse(json, CoercionInputShape.Float, LogicalType.Textual);
        refuse(json, CoercionInputShape.Boolean, LogicalType.Textual);
    }

    private static void refuse(ObjectMapper json, CoercionInputShape from, LogicalType... to) {
        for (var type : to) {
            json.coercionConfigFor(type).setCoercion(from, CoercionAction.Fail);
        }
    }
}
