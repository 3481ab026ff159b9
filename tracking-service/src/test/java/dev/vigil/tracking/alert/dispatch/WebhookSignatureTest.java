package dev.vigil.tracking.alert.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.tracking.Outside;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WebhookSignatureTest {

    @Test
    void signsAsTheLibrariesOfTheSpecificationDo() throws Exception {
        var signature = new WebhookSignature(Outside.SECRET)
                .of("msg_p5jXN8AQM9LWM0D4loKWxJek", Instant.ofEpochSecond(1_614_265_330), "{\"test\": 2432232314}");

        assertThat(signature).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }
}
