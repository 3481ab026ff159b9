package dev.vigil.delivery;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Does one job on a thread of its own for as long as the service lives. Whatever breaks a session, a new one is opened. */
final class Worker {

    private static final Logger LOG = Logger.getLogger(Worker.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration GRACE = Duration.ofSeconds(5);

    /** The job while its connections hold. */
    interface Session extends AutoCloseable {
        void step() throws Exception;

        @Override
        void close();
    }

    interface Opening {
        Session open() throws Exception;
    }

    private final Opening opening;
    private final Duration longestPause;
    private final Thread thread;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile long lastStep = System.nanoTime();
    private volatile Exception trouble;

    Worker(String name, Opening opening, Duration longestPause) {
        this.opening = opening;
        this.longestPause = longestPause;
        // A platform thread: it lives as long as the service, and Kafka's clients hold monitors while they block.
        this.thread = Thread.ofPlatform().name(name).daemon().unstarted(this::work);
    }

    String name() {
        return thread.getName();
    }

    void start() {
        thread.start();
    }

    /** Ends with the step under way. */
    void stop() {
        stopped.countDown();
    }

    /** Returns when it has stopped; cuts the step off if it takes too long. */
    void awaitStop() throws InterruptedException {
        if (!thread.join(GRACE)) {
            thread.interrupt();
            thread.join(GRACE);
        }
    }

    Duration sinceLastStep() {
        return Duration.ofNanos(System.nanoTime() - lastStep);
    }

    /** What the last attempt failed with, if it failed. */
    Optional<Exception> trouble() {
        return Optional.ofNullable(trouble);
    }

    private void work() {
        var pause = FIRST_PAUSE;
        while (isRunning()) {
            var before = lastStep;
            try (var session = opening.open()) {
                steps(session);
            } catch (Exception e) {
                report(e);
                pause = lastStep == before ? min(pause.multipliedBy(2), longestPause) : FIRST_PAUSE;
                waitForStop(pause);
            }
        }
    }

    private void steps(Session session) throws Exception {
        while (isRunning()) {
            session.step();
            lastStep = System.nanoTime();
            if (trouble != null) {
                LOG.infof("%s works again", name());
                trouble = null;
            }
        }
    }

    // Once per outage: it may last for hours, and the first report says it all.
    private void report(Exception e) {
        if (isRunning() && trouble == null) {
            LOG.warnf(e, "%s failed and tries again until it works", name());
        }
        trouble = e;
    }

    private boolean isRunning() {
        return stopped.getCount() > 0;
    }

    /** The pause between two attempts, which a stop ends at once. */
    private void waitForStop(Duration longest) {
        try {
            stopped.await(longest.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            stop();
        }
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
