package dev.vigil.tracking.figure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vigil.tracking.jurisdiction.JurisdictionPack;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** How long clocks ran, counted in the database. */
@ApplicationScoped
class Waits {

    /** How far ahead a limit is due soon. */
    static final int SOON_HOURS = 4;

    private static final String SQL = sql();

    private final EntityManager database;
    private final ObjectMapper json;
    private final JurisdictionPack pack;

    Waits(EntityManager database, ObjectMapper json, JurisdictionPack pack) {
        this.database = database;
        this.json = json;
        this.pack = pack;
    }

    Observed of(Cohort cohort) {
        var conditions = new Conditions(cohort);
        var query = database.createNativeQuery(conditions.in(SQL), String.class)
                .setParameter("asAt", cohort.asAt())
                .setParameter("zone", pack.zone().getId())
                .setParameter("clock", cohort.clock())
                .setParameter("soonHours", SOON_HOURS);
        conditions.values().forEach(query::setParameter);
        return read((String) query.getSingleResult());
    }

    private Observed read(String answer) {
        try {
            return json.readValue(answer, Observed.class);
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException("the counts of a cohort cannot be read", fault);
        }
    }

    private static String sql() {
        try (var file = Waits.class.getResourceAsStream("/figure/waits.sql")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException("figure/waits.sql cannot be read", fault);
        }
    }
}
