package dev.vigil.tracking.alert.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.time.InstantSource;

/** Posts to whoever wants to be told by machine; signed, so that nobody else can say that a child is waiting. */
@ApplicationScoped
class WebhookChannel implements Channel {

    private final HttpClient client;
    private final DispatchConfig config;

    WebhookChannel(DispatchConfig config) {
        this.config = config;
        this.client = HttpClient.newBuilder()
                .connectTimeout(config.webhookPatience())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    public String name() {
        return "WEBHOOK";
    }

    @Override
    public void send(Dispatch dispatch) throws IOException, InterruptedException, GeneralSecurityException {
        var status = client.send(request(dispatch), BodyHandlers.discarding()).statusCode();
        if (status / 100 != 2) {
            throw new IOException(dispatch.address() + " answered " + status);
        }
    }

    // The receiver compares the time with its own clock, so it is the real one, also in a replay.
    private HttpRequest request(Dispatch dispatch) throws GeneralSecurityException {
        var secret = config.webhookSecret()
                .orElseThrow(() -> new GeneralSecurityException("vigil.tracking.dispatch.webhook-secret is not set"));
        var id = dispatch.id().toString();
        var at = InstantSource.system().instant();
        return HttpRequest.newBuilder(URI.create(dispatch.address()))
                .timeout(config.webhookPatience())
                .header("Content-Type", "application/json")
                .header("webhook-id", id)
                .header("webhook-timestamp", String.valueOf(at.getEpochSecond()))
                .header("webhook-signature", new WebhookSignature(secret).of(id, at, dispatch.body()))
                .POST(BodyPublishers.ofString(dispatch.body()))
                .build();
    }
}
