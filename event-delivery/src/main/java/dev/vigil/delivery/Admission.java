package dev.vigil.delivery;

import dev.vigil.delivery.Reading.Understood;
import java.sql.SQLException;
import java.util.List;

/** Decides which messages a group's listener gets to see, and notes what it has seen. */
final class Admission {

    private final EventListener listener;
    private final EventCodec codec;
    private final Versions versions;

    Admission(EventListener listener, EventCodec codec, Versions versions) {
        this.listener = listener;
        this.codec = codec;
        this.versions = versions;
    }

    Sorting sort(List<RawMessage> batch) throws SQLException {
        var readings = batch.stream().map(codec::read).toList();
        var sequences = readings.stream()
                .filter(Understood.class::isInstance)
                .map(reading -> ((Understood) reading).sequence())
                .distinct()
                .toList();
        return Sorting.of(readings, versions.read(sequences));
    }

    void admit(Sorting sorting) throws SQLException {
        if (!sorting.ready().isEmpty()) {
            listener.on(List.copyOf(sorting.ready()));
            versions.write(sorting.taken());
        }
    }
}
