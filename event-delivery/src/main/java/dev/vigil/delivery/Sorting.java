package dev.vigil.delivery;

import dev.vigil.delivery.Reading.NotUnderstood;
import dev.vigil.delivery.Reading.Understood;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What to do with each message of a batch.
 *
 * @param ready each the next version of its sequence, in order
 * @param taken version of each sequence after them
 * @param aside what cannot be taken in: not understood, or an earlier version is missing
 */
record Sorting(List<Incoming> ready, Map<Sequence, Long> taken, List<Aside> aside) {

    /** @param known version of each sequence before the batch */
    static Sorting of(List<Reading> batch, Map<Sequence, Long> known) {
        var sorting = new Sorting(new ArrayList<>(), new HashMap<>(), new ArrayList<>());
        for (var reading : batch) {
            switch (reading) {
                case NotUnderstood(var raw, var reason, var detail) ->
                    sorting.aside.add(new Aside(raw, reason, detail));
                case Understood understood -> sorting.place(understood, known);
            }
        }
        return sorting;
    }

    private void place(Understood understood, Map<Sequence, Long> known) {
        var sequence = understood.sequence();
        var last = taken.getOrDefault(sequence, known.getOrDefault(sequence, 0L));
        var version = understood.incoming().version();
        if (version == last + 1) {
            ready.add(understood.incoming());
            taken.put(sequence, version);
        } else if (version > last) {
            aside.add(new Aside(understood.raw(), Reason.GAP, "version " + (last + 1) + " has not arrived"));
        }
        // What is left is a repeat: the relay sends again what it could not note as sent.
    }
}
