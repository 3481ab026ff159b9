package dev.vigil.tracking.alert.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.vigil.time.SimulatedClock;
import dev.vigil.tracking.Outside;
import dev.vigil.tracking.TrackingTest;
import dev.vigil.tracking.alert.dispatch.Dispatches.Notice;
import dev.vigil.tracking.sql.Database;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@TrackingTest
class WebhookTest {

    private static final String BODY = "{\"type\":\"alert.raised\",\"data\":{\"title\":\"Prüfung\"}}";

    @Inject
    Database database;

    @Inject
    SimulatedClock clock;

    @Inject
    DispatchConfig config;

    private record Post(String id, String timestamp, String signature, String body) {}

    private final List<Post> posts = new CopyOnWriteArrayList<>();
    private volatile int answer = 204;
    private HttpServer server;

    @BeforeEach
    void begin() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::take);
        server.start();
    }

    @AfterEach
    void end() {
        server.stop(0);
    }

    private void take(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        posts.add(new Post(
                headers.getFirst("webhook-id"),
                headers.getFirst("webhook-timestamp"),
                headers.getFirst("webhook-signature"),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        exchange.sendResponseHeaders(answer, -1);
        exchange.close();
    }

    /** What tracking would write if this address was set. */
    private void post() {
        var url = "http://127.0.0.1:" + server.getAddress().getPort() + "/alerts";
        var dispatches = new Dispatches(database, new PostingTo(URI.create(url), config));
        QuarkusTransaction.requiringNew()
                .run(() -> dispatches.post(List.of(new Notice("alert.raised", BODY)), clock.instant()));
    }

    private int unsent() {
        return database.read(
                        row -> row.getInt(1),
                        "select count(*) from alert_dispatch where channel = 'WEBHOOK' and sent_at is null")
                .getFirst();
    }

    @Test
    void postIsSignedOverIdTimeAndBody() throws Exception {
        post();
        await().until(() -> unsent() == 0);

        assertThat(posts).hasSize(1);
        var post = posts.getFirst();
        assertThat(post.body()).isEqualTo(BODY);
        assertThat(post.signature())
                .isEqualTo(new WebhookSignature(Outside.SECRET)
                        .of(post.id(), Instant.ofEpochSecond(Long.parseLong(post.timestamp())), BODY));
    }

    @Test
    void postThatWasRefusedIsSentAgainUnderTheSameIdAndThenNoMore() {
        answer = 500;
        post();
        await().until(() -> posts.size() == 1);

        answer = 200;
        clock.set(clock.instant().plus(Duration.ofSeconds(30)), 0);
        await().until(() -> unsent() == 0);
        clock.set(clock.instant().plus(Duration.ofHours(2)), 0);
        await().pollDelay(Duration.ofSeconds(2)).until(() -> unsent() == 0);

        assertThat(posts).hasSize(2);
        assertThat(posts).extracting(Post::id).containsOnly(posts.getFirst().id());
    }
}
