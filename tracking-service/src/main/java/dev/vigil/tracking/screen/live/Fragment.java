package dev.vigil.tracking.screen.live;

import java.util.regex.Pattern;

/**
 * A piece of a page.
 *
 * @param topic name of the event and of the place on the page where it goes
 * @param key names what is said once, or null for a table
 */
public record Fragment(String topic, Delivery delivery, String key, String html) {

    /** What a slow reader may miss. */
    public enum Delivery {
        /** It replaces the one before, so only the newest counts. */
        NEWEST,
        /** Something that was said; each one counts. */
        EACH
    }

    private static final Pattern TICKING = Pattern.compile("(<time[^>]*>)[^<]*(</time>)");

    public static Fragment newest(String topic, String html) {
        return new Fragment(topic, Delivery.NEWEST, null, html);
    }

    public static Fragment each(String topic, String key, String html) {
        return new Fragment(topic, Delivery.EACH, key, html);
    }

    /** What is left when the ages that tick in the browser by themselves are taken out: equal means nothing changed. */
    String withoutTicking() {
        return TICKING.matcher(html).replaceAll("$1$2");
    }
}
