package dev.vigil.tracking.operation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vigil.problem.ProblemKind;
import dev.vigil.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Named enquiries that many referrals belong to. */
@ApplicationScoped
public class Operations {

    private static final String SQL = sql();

    private final EntityManager database;
    private final ObjectMapper json;

    Operations(EntityManager database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** @throws Refusal if no referral ever named this operation */
    @Transactional
    public OperationTotals totals(String operation, Instant asAt) {
        var totals = read((String) database.createNativeQuery(SQL, String.class)
                .setParameter("operation", operation)
                .setParameter("asAt", asAt)
                .getSingleResult());
        if (totals.received() == 0 && !exists(operation)) {
            throw new Refusal(ProblemKind.NOT_FOUND, "No referral names an operation `" + operation + "`");
        }
        return totals;
    }

    private boolean exists(String operation) {
        return (Boolean) database.createNativeQuery(
                        "select exists (select from case_file where operation = :operation)", Boolean.class)
                .setParameter("operation", operation)
                .getSingleResult();
    }

    private OperationTotals read(String answer) {
        try {
            return json.readValue(answer, OperationTotals.class);
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException("the totals of an operation cannot be read", fault);
        }
    }

    private static String sql() {
        try (var file = Operations.class.getResourceAsStream("/operation/totals.sql")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException("operation/totals.sql cannot be read", fault);
        }
    }
}
