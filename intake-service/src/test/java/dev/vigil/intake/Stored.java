package dev.vigil.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/** What the database holds, seen past the service. */
@Singleton
public class Stored {

    private static final List<String> TABLES =
            List.of("referral", "referral_fact", "supplement", "idempotency_key", "batch", "batch_row", "outbox");

    private final DataSource database;
    private final ObjectMapper json;

    Stored(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    public Map<String, Long> counts() {
        var counts = new TreeMap<String, Long>();
        TABLES.forEach(table -> counts.put(table, number("select count(*) from " + table)));
        return counts;
    }

    public void execute(String statement, Object... parameters) {
        texts(statement + " returning 1", parameters);
    }

    public long number(String query, Object... parameters) {
        return Long.parseLong(texts(query, parameters).getFirst());
    }

    public List<JsonNode> jsons(String query, Object... parameters) {
        return texts(query, parameters).stream().map(this::read).toList();
    }

    public List<String> texts(String query, Object... parameters) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            var rows = statement.executeQuery();
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
