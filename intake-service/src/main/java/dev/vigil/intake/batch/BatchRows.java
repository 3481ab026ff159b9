package dev.vigil.intake.batch;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Rows of batches and how they agree with what was announced. */
@ApplicationScoped
class BatchRows implements PanacheRepositoryBase<BatchRow, BatchRow.Key> {

    private static final String MISSING = """
            select announced.reference
            from batch, unnest(sender_references) with ordinality as announced(reference, position)
            where batch.id = :batch and not exists (
              select from batch_row
              where batch = :batch and state <> 'REJECTED' and sender_reference = announced.reference)
            order by position""";

    private static final String UNEXPECTED = """
            select sender_reference from batch_row
            where batch = :batch and sender_reference is not null and sender_reference not in (
              select unnest(sender_references) from batch where id = :batch)
              and exists (select from batch where id = :batch and sender_references is not null)
            group by sender_reference order by min(line)""";

    RowBook between(UUID batch, int from, int to) {
        return new RowBook(list("key.batch = ?1 and key.line between ?2 and ?3", batch, from, to).stream()
                .collect(toMap(BatchRow::line, identity())));
    }

    List<BatchRow> page(UUID batch, RowState state, int after, int limit) {
        var which =
                "key.batch = ?1 and key.line > ?2" + (state == null ? "" : " and state = ?3") + " order by key.line";
        var rows = state == null ? find(which, batch, after) : find(which, batch, after, state);
        return rows.page(0, limit).list();
    }

    Map<RowState, Long> counts(UUID batch) {
        return getEntityManager()
                .createQuery("select state, count(*) from BatchRow where key.batch = ?1 group by state", Tuple.class)
                .setParameter(1, batch)
                .getResultStream()
                .collect(toMap(row -> row.get(0, RowState.class), row -> row.get(1, Long.class)));
    }

    /** Announced, but not stored, by this batch or before it. */
    List<String> missing(UUID batch) {
        return references(MISSING, batch);
    }

    /** Sent, but not announced. */
    List<String> unexpected(UUID batch) {
        return references(UNEXPECTED, batch);
    }

    @SuppressWarnings("unchecked")
    private List<String> references(String query, UUID batch) {
        return getEntityManager()
                .createNativeQuery(query, String.class)
                .setParameter("batch", batch)
                .getResultList();
    }
}
