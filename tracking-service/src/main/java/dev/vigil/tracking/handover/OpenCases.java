package dev.vigil.tracking.handover;

import dev.vigil.contract.ReferralId;
import dev.vigil.tracking.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What somebody answers for and has not offered to anybody: what a decision about all of it is to move. */
@ApplicationScoped
class OpenCases {

    private static final String FROM = """
              from case_file c
             where owner_unit = ? and (cast(? as text) is null or owner_officer = ?) and state <> 'CLOSED'
               and not exists (select from handover_case hc where hc.case_id = c.id and hc.closed_at is null)
            """;

    private final Database database;

    OpenCases(Database database) {
        this.database = database;
    }

    /** @param officer null for all of the unit */
    List<ReferralId> of(String unit, String officer) {
        return database.read(
                row -> new ReferralId(row.getObject(1, UUID.class)),
                "select id" + FROM + "order by first_received_at, id limit " + RequestHandover.MOST,
                unit,
                officer,
                officer);
    }

    int count(String unit, String officer) {
        return database.read(row -> row.getInt(1), "select count(*)" + FROM, unit, officer, officer)
                .getFirst();
    }
}
