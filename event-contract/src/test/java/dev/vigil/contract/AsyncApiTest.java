package dev.vigil.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The document says what the code does: the same topics, messages, versions, fields, types and values. */
class AsyncApiTest {

    private static final JsonNode DOCUMENT = read();

    @Test
    void channelsAreTheTopics() {
        assertThat(DOCUMENT.at("/channels").findValuesAsText("address"))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Topic.values()).map(Topic::wireName).toList());
    }

    @ParameterizedTest
    @EnumSource
    void channelHasTheMessagesOfItsTopic(Topic topic) {
        var channel = DOCUMENT.at("/channels")
                .valueStream()
                .filter(one -> one.path("address").asText().equals(topic.wireName()))
                .findFirst()
                .orElseThrow();

        assertThat(names(channel.path("messages")))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(EventType.values())
                        .filter(type -> type.topic() == topic)
                        .map(EventType::wireName)
                        .toList());
        assertThat(DOCUMENT.at("/components/messageTraits/cloudEvent/headers/properties/ce_source/enum"))
                .anyMatch(source -> source.asText().equals(topic.source()));
    }

    @ParameterizedTest
    @EnumSource
    void messageHasTheFieldsOfItsEvent(EventType type) {
        var message = DOCUMENT.at("/components/messages").path(type.wireName());

        assertThat(message.path("name").asText()).isEqualTo(type.wireName());
        assertThat(message.at("/headers/properties/ce_type/const").asText()).isEqualTo(type.wireName());
        assertThat(message.at("/headers/properties/ce_dataschema/const").asText())
                .isEqualTo(type.schema());
        assertDescribes(message.path("payload"), type.event(), type.wireName());
    }

    @ParameterizedTest
    @EnumSource
    void fieldThatIsNotRequiredMayBeAbsent(EventType type) throws Exception {
        var least = (ObjectNode) Wire.JSON.readTree(Wire.golden(type, type.version()));
        keepRequired(
                least, DOCUMENT.at("/components/messages").path(type.wireName()).path("payload"));

        assertThat(Wire.JSON
                        .valueToTree(Wire.JSON.treeToValue(least, type.event()))
                        .toString())
                .isEqualTo(least.toString());
    }

    private static void assertDescribes(JsonNode reference, Type type, String place) {
        var schema = resolved(reference);
        switch (type) {
            case ParameterizedType list -> {
                assertThat(schema.path("type").asText()).as(place).isEqualTo("array");
                assertDescribes(schema.path("items"), list.getActualTypeArguments()[0], place + "[]");
            }
            case Class<?> simple
            when simple == ReferralId.class || simple == UUID.class ->
                assertThat(schema.path("format").asText()).as(place).isEqualTo("uuid");
            case Class<?> simple
            when simple == Instant.class ->
                assertThat(schema.path("format").asText()).as(place).isEqualTo("date-time");
            case Class<?> simple
            when simple == String.class ->
                assertThat(schema.path("type").asText()).as(place).isEqualTo("string");
            case Class<?> simple
            when simple == int.class ->
                assertThat(schema.path("type").asText()).as(place).isEqualTo("integer");
            case Class<?> simple
            when simple == boolean.class ->
                assertThat(schema.path("type").asText()).as(place).isEqualTo("boolean");
            case Class<?> values
            when values.isEnum() ->
                assertThat(schema.path("enum")).as(place).isEqualTo(Wire.JSON.valueToTree(values.getEnumConstants()));
            case Class<?> fields -> assertDescribesFields(schema, fields, place);
            default -> throw new AssertionError("no rule for " + type);
        }
    }

    private static void assertDescribesFields(JsonNode schema, Class<?> type, String place) {
        var components = List.of(type.getRecordComponents());
        assertThat(names(schema.path("properties")))
                .as(place)
                .containsExactlyElementsOf(
                        components.stream().map(RecordComponent::getName).toList());
        for (var component : components) {
            assertDescribes(
                    schema.path("properties").path(component.getName()),
                    component.getGenericType(),
                    place + "." + component.getName());
        }
    }

    private static void keepRequired(JsonNode json, JsonNode reference) {
        var schema = resolved(reference);
        if (json instanceof ObjectNode object) {
            object.retain(
                    schema.path("required").valueStream().map(JsonNode::asText).toList());
        }
        for (var name : names(json)) {
            keepRequired(json.path(name), schema.path("properties").path(name));
        }
        if (json.isArray()) {
            json.forEach(item -> keepRequired(item, schema.path("items")));
        }
    }

    private static JsonNode resolved(JsonNode schema) {
        return schema.has("$ref") ? DOCUMENT.at(schema.path("$ref").asText().substring(1)) : schema;
    }

    private static List<String> names(JsonNode object) {
        return object.propertyStream().map(property -> property.getKey()).toList();
    }

    private static JsonNode read() {
        try {
            return new YAMLMapper().readTree(Path.of("asyncapi.yaml").toFile());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
