package dev.vigil.tracking.alert.dispatch;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** The settings as they are, and an address to post to. */
record PostingTo(URI url, DispatchConfig rest) implements DispatchConfig {

    @Override
    public Duration poll() {
        return rest.poll();
    }

    @Override
    public Duration mailGap() {
        return rest.mailGap();
    }

    @Override
    public String mailFrom() {
        return rest.mailFrom();
    }

    @Override
    public URI controlRoom() {
        return rest.controlRoom();
    }

    @Override
    public Optional<URI> webhookUrl() {
        return Optional.of(url);
    }

    @Override
    public Optional<String> webhookSecret() {
        return rest.webhookSecret();
    }

    @Override
    public Duration webhookPatience() {
        return rest.webhookPatience();
    }

    @Override
    public Duration firstRetry() {
        return rest.firstRetry();
    }

    @Override
    public Duration longestRetry() {
        return rest.longestRetry();
    }
}
