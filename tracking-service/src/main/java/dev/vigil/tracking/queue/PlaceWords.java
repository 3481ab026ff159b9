package dev.vigil.tracking.queue;

import dev.vigil.contract.Band;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Why a case stands where it stands. */
final class PlaceWords {

    private PlaceWords() {}

    static String of(Waiting waiting, Instant now) {
        var used = percentUsed(waiting, now) + " % of its limit of " + limit(waiting.allowed()) + " is used";
        if (waiting.isPastLimit(now)) {
            return "Rescue lane, whatever the band (" + band(waiting.band()) + "): " + used
                    + ". Past the limit, whoever has used the greatest share of it comes first.";
        }
        return band(waiting.band()) + ": " + used + ". Within a band, whoever has used the greatest share comes first.";
    }

    /** Cut off, so that 100 is never said before the limit has passed. */
    static long percentUsed(Waiting waiting, Instant now) {
        var used = Duration.between(waiting.startedAt(), now).toMillis();
        return Math.floorDiv(
                100 * used,
                Duration.between(waiting.startedAt(), waiting.dueAt()).toMillis());
    }

    private static String band(Band band) {
        if (band == null) {
            return "Not yet assessed, so it comes right after immediate";
        }
        var words = band.name().replace('_', ' ').toLowerCase(Locale.ROOT);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String limit(String allowed) {
        var amount = allowed.replaceAll("[a-z]+$", "");
        var unit = allowed.substring(amount.length());
        return switch (unit) {
            case "h" -> amount + " hours";
            case "d" -> amount + " days";
            case "wd" -> amount + " working days";
            case "mo" -> amount + " months";
            default -> allowed;
        };
    }
}
