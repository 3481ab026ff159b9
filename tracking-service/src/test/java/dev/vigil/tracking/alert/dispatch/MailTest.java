package dev.vigil.tracking.alert.dispatch;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.vigil.time.SimulatedClock;
import dev.vigil.tracking.Officer;
import dev.vigil.tracking.Referrals;
import dev.vigil.tracking.TrackingTest;
import dev.vigil.tracking.sql.Database;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Mails to a real mail server, which may be away. */
@TrackingTest
class MailTest {

    @Inject
    Referrals referrals;

    @Inject
    SimulatedClock clock;

    @Inject
    Database database;

    @ConfigProperty(name = "quarkus.mailer.port")
    int port;

    // A unit and an address of its own for each test.
    private final String unit =
            "M" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    private final String address = unit.toLowerCase(Locale.ROOT) + "@example.test";

    private GreenMail server() {
        var server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }

    private void breach(int cases) {
        var lead = new Officer("Test Oak", unit);
        lead.isOfA("FORCE");
        lead.put(
                        "/v1/officers/" + unit + "-LEAD",
                        "{\"name\":\"Test Oak\",\"unit\":\"%s\",\"role\":\"LEAD\",\"available\":true,\"mail\":\"%s\"}"
                                .formatted(unit, address))
                .statusCode(200);
        referrals.receive(unit, cases);
        clock.set(clock.instant().plus(Duration.ofHours(25)), 0);
        await().atMost(Duration.ofMinutes(2))
                .until(() -> get("/v1/clocks/settled").then().extract().path("settled"));
    }

    private List<MimeMessage> mails(GreenMail server) {
        return List.of(server.getReceivedMessages()).stream()
                .filter(mail -> isTo(mail, address))
                .toList();
    }

    private static boolean isTo(MimeMessage mail, String address) {
        try {
            return mail.getAllRecipients()[0].toString().equals(address);
        } catch (MessagingException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private int unsent() {
        return database.read(
                        row -> row.getInt(1),
                        "select count(*) from alert_dispatch where address = ? and sent_at is null",
                        address)
                .getFirst();
    }

    @Test
    void breachesOf2345ReferralsAtOnceAreOneMailWithACount() throws MessagingException, IOException {
        var server = server();
        try {
            breach(2_345);
            await().atMost(Duration.ofMinutes(1)).until(() -> !mails(server).isEmpty() && unsent() == 0);

            clock.set(clock.instant().plus(Duration.ofMinutes(1)), 0);
            await().until(() -> unsent() == 0);

            assertThat(mails(server)).hasSize(1);
            assertThat(mails(server).getFirst().getContent().toString())
                    .contains("2,345 of " + unit)
                    .contains("unread is over its limit of 24h")
                    .contains("and 2,325 more");
        } finally {
            server.stop();
        }
    }

    @Test
    void mailIsSentAgainUntilTheServerTakesItAndIsKnownByOneIdAllTheTime() throws MessagingException {
        breach(1);
        await().until(() -> unsent() == 1);
        var id = database.read(
                        row -> row.getObject(1, UUID.class), "select id from alert_dispatch where address = ?", address)
                .getFirst();
        await().until(() ->
                database.read(row -> row.getString(1), "select trouble from alert_dispatch where id = ?", id)
                                .getFirst()
                        != null);

        var server = server();
        try {
            clock.set(clock.instant().plus(Duration.ofHours(2)), 0);
            await().atMost(Duration.ofMinutes(1)).until(() -> unsent() == 0);

            assertThat(mails(server)).isNotEmpty();
            assertThat(mails(server).getFirst().getMessageID()).isEqualTo("<" + id + "@vigil>");
        } finally {
            server.stop();
        }
    }
}
