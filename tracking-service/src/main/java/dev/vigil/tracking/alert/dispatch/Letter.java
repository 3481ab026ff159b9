package dev.vigil.tracking.alert.dispatch;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** A mail that tells one person of some alerts. It names references only: a mail may be read by others. */
record Letter(String subject, String body) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM uuuu HH:mm zzz", Locale.UK);

    Letter {
        // Whatever a title may hold, it must not begin another header.
        subject = subject.replaceAll("\\s+", " ");
    }

    /**
     * @param standing why this person is told
     * @param count cases or messages that it is about; {@code references} are the first of them
     */
    record Item(
            UUID alert,
            String title,
            String unit,
            String standing,
            Instant raisedAt,
            boolean late,
            long count,
            List<String> references) {}

    static Letter of(String name, List<Item> items, ZoneId zone, URI controlRoom) {
        var first = items.getFirst();
        var subject = items.size() == 1
                ? "Vigil: " + first.title() + " (" + number(first.count()) + ")"
                : "Vigil: " + items.size() + " alerts, first: " + first.title() + " (" + number(first.count()) + ")";
        var body = new StringBuilder(name).append(",\n");
        for (var index = 0; index < items.size(); index++) {
            body.append('\n').append(index + 1).append(". ").append(paragraph(items.get(index), zone));
        }
        body.append("\nSay that you have seen it in the control room: ")
                .append(controlRoom)
                .append("\nUntil somebody does, the next person is told.\n");
        return new Letter(subject, body.toString());
    }

    private static String paragraph(Item item, ZoneId zone) {
        return item.title() + "\n   " + number(item.count()) + " of " + item.unit() + ", since "
                + TIME.format(item.raisedAt().atZone(zone)) + (item.late() ? ", noticed late" : "") + ". "
                + because(item.standing()) + "\n" + named(item) + "   Alert " + item.alert() + "\n";
    }

    private static String named(Item item) {
        if (item.references().isEmpty()) {
            return "";
        }
        var more = item.count() - item.references().size();
        return "   " + String.join(", ", item.references()) + (more > 0 ? " and " + number(more) + " more" : "") + "\n";
    }

    private static String because(String standing) {
        return switch (standing) {
            case "OWNER" -> "You answer for it.";
            case "DUTY" -> "It is given to nobody in the unit, and you have the duty.";
            default -> "Nobody who was told before you has acknowledged it.";
        };
    }

    private static String number(long count) {
        return String.format(Locale.UK, "%,d", count);
    }
}
