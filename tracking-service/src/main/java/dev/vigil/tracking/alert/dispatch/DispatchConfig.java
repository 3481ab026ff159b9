package dev.vigil.tracking.alert.dispatch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** By which way alerts leave the house. The mail server itself is set by {@code quarkus.mailer.*}. */
@ConfigMapping(prefix = "vigil.tracking.dispatch")
public interface DispatchConfig {

    /** Real time between two looks for something to send. Longer sends later; shorter makes the database busier. */
    @WithDefault("1s")
    Duration poll();

    /** Shortest time between two mails to one person; what comes meanwhile is in the next one. Longer makes fewer, longer mails. */
    @WithDefault("5m")
    Duration mailGap();

    /** Who the mails are from. */
    @WithDefault("vigil@example.test")
    String mailFrom();

    /** Where the control room is, as people reach it; is named in mails. */
    @WithDefault("http://127.0.0.1:8080")
    URI controlRoom();

    /** Where alerts are posted as Standard Webhooks; absent for nowhere. */
    Optional<URI> webhookUrl();

    /** Secret that signs them: {@code whsec_} and 24 to 64 random bytes in base64. Needed with the address. */
    Optional<String> webhookSecret();

    /** How long a server may take to answer a post. Longer keeps the others waiting; shorter posts again what had arrived. */
    @WithDefault("15s")
    Duration webhookPatience();

    /** Pause after the first attempt in vain; it doubles with each. Shorter tries a broken server more often. */
    @WithDefault("30s")
    Duration firstRetry();

    /** Longest such pause. Longer is kinder to a server in trouble, and arrives later once it is well. */
    @WithDefault("1h")
    Duration longestRetry();
}
