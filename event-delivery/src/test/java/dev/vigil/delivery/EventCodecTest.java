package dev.vigil.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vigil.contract.Answer;
import dev.vigil.contract.EventType;
import dev.vigil.contract.Fact;
import dev.vigil.contract.ReferralEvent;
import dev.vigil.contract.ReferralId;
import dev.vigil.delivery.Reading.Understood;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EventCodecTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final EventCodec codec = new EventCodec();

    @ParameterizedTest
    @EnumSource
    void goldenFileOfTheContractIsReadAndWritten(EventType type) throws IOException {
        var golden = golden(type);

        var incoming = read(type, golden);

        assertThat(incoming.type()).isEqualTo(type);
        assertThat(incoming.event()).isInstanceOf(type.event());
        assertThat(JSON.readTree(codec.payload(incoming.event()))).isEqualTo(golden);
    }

    @ParameterizedTest
    @EnumSource
    void fieldThatIsNotKnownStaysInThePayload(EventType type) throws IOException {
        var newer = golden(type).put("addedLater", "kept");

        assertThat(JSON.readTree(read(type, newer).payload())).isEqualTo(newer);
    }

    @Test
    void rawMessageSurvivesBeingKept() {
        var message = Messages.of(TestGroup.place(1), 7, new ReferralId(UUID.randomUUID()), 2);
        var empty = new RawMessage(message.place(), 7, null, message.headers(), null);

        for (var raw : new RawMessage[] {message, empty}) {
            assertThat(RawMessage.of(raw.place(), raw.offset(), raw.content()))
                    .usingRecursiveComparison()
                    .isEqualTo(raw);
        }
    }

    @Test
    void eventThatNoBrokerWouldTakeIsRefusedBeforeItStopsTheRelay() {
        var fact = new Fact("occupation", Answer.YES, "x".repeat(300_000), "agency:eastshire");
        var event = new ReferralEvent.Supplemented(
                new ReferralId(UUID.randomUUID()), "eastshire", Samples.NINE, List.of(fact));

        assertThatIllegalArgumentException().isThrownBy(() -> codec.payload(event));
    }

    private Incoming read(EventType type, ObjectNode payload) {
        var referral = ReferralId.of(payload.path("referral").asText());
        var message = Messages.of(new Place(type.topic(), 0), 0, referral, 1);
        message = Messages.with(message, CloudEvent.TYPE, type.wireName());
        return ((Understood) codec.read(Messages.saying(message, payload.toString()))).incoming();
    }

    private static ObjectNode golden(EventType type) throws IOException {
        var file = "%s-%d.json".formatted(type.wireName(), type.version());
        var folder = Path.of("../event-contract/src/test/resources/golden");
        return (ObjectNode) JSON.readTree(Files.readString(folder.resolve(file), UTF_8));
    }
}
