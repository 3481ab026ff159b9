package dev.vigil.local.bench;

import dev.vigil.local.Stack;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** What is measured, one after the other, on a system that nobody else uses. */
public final class Measures {

    private static final int CLIENTS = 8;
    private static final int WARM_UP = 1_500;
    private static final int POSTS = 3_000;
    private static final int FOLLOWED = 60;
    private static final int ASKED = 25;
    private static final int GROWTH = 10;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(2);
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final List<String> FIGURES =
            List.of("/v1/figures/first-action", "/v1/figures/unread", "/v1/overview");

    private final Stack stack;
    private final Peer peer;
    private final Consumer<String> tell;
    private final Sender sender = new Sender();

    private Measures(Stack stack, Consumer<String> tell) {
        this.stack = stack;
        this.tell = tell;
        var scratch = stack.scratchDatabase("bench");
        this.peer = new Peer(scratch.url(), scratch.user(), scratch.password());
    }

    /** @param cases how many there are when the figures are asked for the second time; a tenth of them at the first */
    public static void take(Stack stack, int cases, Consumer<String> tell) {
        var measures = new Measures(stack, tell);
        try (measures.sender) {
            measures.posts();
            measures.follow();
            measures.figures(cases);
        }
    }

    private void posts() {
        Load.run(CLIENTS, WARM_UP, () -> number -> post("warm-" + number));
        Load.run(CLIENTS, WARM_UP, peer::worker);
        var ours = Load.run(CLIENTS, POSTS, () -> number -> post("post-" + number));
        var theirs = Load.run(CLIENTS, POSTS, peer::worker);
        tell.accept("One referral, durable, %d clients side by side".formatted(CLIENTS));
        say("  POST /v1/referrals", ours);
        say("  the same rows by JDBC", theirs);
        tell.accept(String.format(
                Locale.ROOT,
                "  ratio                       %.2f of the peer's rate",
                ours.perSecond() / theirs.perSecond()));
        awaitEmpty();
    }

    private void say(String what, Timings timings) {
        tell.accept(String.format(
                Locale.ROOT,
                "%-28s %,8.0f /s   median %s   99th %s",
                what,
                timings.perSecond(),
                millis(timings.percentile(50)),
                millis(timings.percentile(99))));
    }

    /** One at a time, so that what is measured is the way and not the queue. */
    private void follow() {
        var posted = Load.run(1, FOLLOWED, () -> number -> post("alone-" + number));
        var seen = Load.run(1, FOLLOWED, () -> number -> {
            var caseFile = caseOf(post("seen-" + number));
            await(() -> sender.answers(caseFile));
        });
        var assessed = Load.run(1, FOLLOWED, () -> number -> {
            var caseFile = caseOf(post("band-" + number));
            await(() -> sender.answers(caseFile) && sender.get(caseFile).hasNonNull("band"));
        });
        tell.accept("From the post of a referral until an operator can see it, one at a time");
        latency("  the post alone", posted, posted);
        latency("  its case", seen, posted);
        latency("  its case with a band", assessed, posted);
    }

    private void latency(String what, Timings timings, Timings base) {
        tell.accept(String.format(
                Locale.ROOT,
                "%-28s median %s   99th %s   %.1f posts",
                what,
                millis(timings.percentile(50)),
                millis(timings.percentile(99)),
                (double) timings.percentile(50).toNanos() / base.percentile(50).toNanos()));
    }

    private void figures(int cases) {
        int few = cases / GROWTH;
        sender.postMany(stack.intake(), "few", few);
        awaitEmpty();
        var atFew = FIGURES.stream().map(this::ask).toList();
        long begin = System.nanoTime();
        sender.postMany(stack.intake(), "many", cases - few);
        awaitEmpty();
        var arrived = Duration.ofNanos(System.nanoTime() - begin);
        var atMany = FIGURES.stream().map(this::ask).toList();
        tell.accept(String.format(
                Locale.ROOT,
                "A batch of %,d, until the last case has its band and its clocks: %.1f s, %,.0f a second",
                cases - few,
                arrived.toMillis() / 1e3,
                (cases - few) / (arrived.toMillis() / 1e3)));
        tell.accept("A figure over all cases: with about %,d of them, then with %,d".formatted(few, cases));
        for (int f = 0; f < FIGURES.size(); f++) {
            var first = atFew.get(f).percentile(50);
            var then = atMany.get(f).percentile(50);
            tell.accept(String.format(
                    Locale.ROOT,
                    "  %-26s median %s   then %s   %.1f times for %d times the cases",
                    FIGURES.get(f),
                    millis(first),
                    millis(then),
                    (double) then.toNanos() / first.toNanos(),
                    GROWTH));
        }
    }

    private Timings ask(String figure) {
        var uri = stack.tracking().resolve(figure);
        Load.run(1, ASKED, () -> _ -> sender.get(uri));
        return Load.run(1, ASKED, () -> _ -> sender.get(uri));
    }

    private String post(String reference) {
        return sender.post(stack.intake(), reference);
    }

    private URI caseOf(String reference) {
        return stack.tracking().resolve("/v1/cases/" + reference);
    }

    /** Everything that was sent is everywhere: two looks, since an event may move between services while one goes round. */
    private void awaitEmpty() {
        await(this::isEmpty);
        await(this::isEmpty);
    }

    private boolean isEmpty() {
        return List.of(stack.intake(), stack.triage(), stack.tracking()).stream()
                .map(service -> sender.get(service.resolve("/v1/pipeline")))
                .allMatch(pipeline -> pipeline.path("published").path("waiting").asLong(-1) == 0
                        && pipeline.path("consumers")
                                .valueStream()
                                .allMatch(each -> each.path("lag").asLong(-1) == 0));
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) throw new IllegalStateException("Waited in vain for what was sent to arrive");
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    private static String millis(Duration time) {
        return String.format(Locale.ROOT, "%8.1f ms", time.toNanos() / 1e6);
    }
}
