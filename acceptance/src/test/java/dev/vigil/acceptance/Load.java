package dev.vigil.acceptance;

import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Senders who post side by side, and who send again, under the same key, until they have a receipt. */
final class Load {

    private static final int SENDERS = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Vigil vigil;
    private final String agency;
    private final int each;
    private final Map<String, String> receipts = new ConcurrentHashMap<>();
    private final ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
    private final CountDownLatch finished = new CountDownLatch(SENDERS);

    private Load(Vigil vigil, String agency, int each) {
        this.vigil = vigil;
        this.agency = agency;
        this.each = each;
    }

    static Load start(Vigil vigil, String agency, int total) {
        var load = new Load(vigil, agency, total / SENDERS);
        IntStream.range(0, SENDERS).forEach(sender -> load.senders.execute(() -> load.send(sender)));
        return load;
    }

    void awaitAccepted(int count) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(5)).until(() -> receipts.size() >= count);
    }

    /** Id of each referral that was accepted, by the sender's reference. */
    Map<String, String> finish() throws InterruptedException {
        senders.shutdown();
        if (!finished.await(PATIENCE.toSeconds(), java.util.concurrent.TimeUnit.SECONDS)) {
            senders.shutdownNow();
            throw new AssertionError("senders still wait for receipts; " + receipts.size() + " came");
        }
        return Map.copyOf(receipts);
    }

    private void send(int sender) {
        for (int i = 0; i < each; i++) {
            String reference = "%s-%d-%d".formatted(agency, sender, i);
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(100))
                    .pollDelay(Duration.ZERO)
                    .until(() -> accepted(reference));
        }
        finished.countDown();
    }

    private boolean accepted(String reference) {
        try {
            var answer = vigil.send(agency, reference, Map.of());
            if (answer.status() == 202)
                receipts.put(reference, answer.json().path("id").asText());
            // Anything but a receipt or "not just now" is a finding.
            else if (answer.status() < 500) throw new AssertionError(answer.toString());
            return answer.status() == 202;
        } catch (UncheckedIOException gone) {
            return false;
        }
    }
}
