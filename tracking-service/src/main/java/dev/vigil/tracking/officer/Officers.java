package dev.vigil.tracking.officer;

import dev.vigil.contract.Actor;
import dev.vigil.problem.ProblemKind;
import dev.vigil.problem.Refusal;
import dev.vigil.problem.Refusal.Fault;
import dev.vigil.tracking.sql.Database;
import dev.vigil.tracking.sql.Locks;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The officers that are known. */
@ApplicationScoped
public class Officers {

    private static final String SELECT = "select code, name, unit, role, available, mail from officer ";

    private final Database database;
    private final Locks locks;

    Officers(Database database, Locks locks) {
        this.database = database;
        this.locks = locks;
    }

    public Roster roster() {
        var parents = new HashMap<String, String>();
        database.read(row -> parents.put(row.getString(1), row.getString(2)), "select code, parent from unit");
        return Roster.of(parents, database.read(Officers::officer, SELECT));
    }

    List<Officer> of(String unit) {
        return unit == null
                ? database.read(Officers::officer, SELECT + "order by code")
                : database.read(Officers::officer, SELECT + "where unit = ? order by code", unit);
    }

    Optional<Officer> find(String code) {
        return database.read(Officers::officer, SELECT + "where code = ?", code).stream()
                .findFirst();
    }

    /**
     * An officer who may be given cases, and who stays what he or she is until the transaction ends. Comes before the
     * cases are locked.
     *
     * @param pointer where the request names the officer
     */
    public Officer holdAvailable(String code, String unit, String pointer) {
        hold(code);
        var officer = find(code)
                .orElseThrow(() -> new Refusal(
                        ProblemKind.UNKNOWN_OFFICER,
                        "No officer has the code " + code + "; PUT /v1/officers/" + code + " makes one known.",
                        List.of(Fault.at(pointer, "is the code of no officer"))));
        refuseIf(!officer.unit().equals(unit), pointer, code + " is of " + officer.unit() + ", not of " + unit);
        refuseIf(!officer.available(), pointer, code + " is not available");
        return officer;
    }

    private static void refuseIf(boolean unfit, String pointer, String why) {
        if (unfit) {
            throw new Refusal(ProblemKind.INVALID_FIELD, why + ".", List.of(Fault.at(pointer, why)));
        }
    }

    void hold(String code) {
        locks.hold(List.of(UUID.nameUUIDFromBytes(("officer " + code).getBytes(StandardCharsets.UTF_8))));
    }

    int openCases(String code) {
        return database.read(
                        row -> row.getInt(1),
                        "select count(*) from case_file where owner_officer = ? and state <> 'CLOSED'",
                        code)
                .getFirst();
    }

    void put(Officer officer, Actor by, Instant now) {
        database.write(
                """
                insert into officer (code, name, unit, role, available, mail) values (?, ?, ?, ?, ?, ?)
                on conflict (code) do update
                   set name = excluded.name, unit = excluded.unit, role = excluded.role, available = excluded.available,
                       mail = excluded.mail""",
                officer.code(),
                officer.name(),
                officer.unit(),
                officer.role().name(),
                officer.available(),
                officer.mail());
        database.write(
                """
                insert into officer_version (code, recorded_at, recorded_by, name, unit, role, available)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (code, recorded_at) do update
                   set recorded_by = excluded.recorded_by, name = excluded.name, unit = excluded.unit,
                       role = excluded.role, available = excluded.available""",
                officer.code(),
                now,
                by.name(),
                officer.name(),
                officer.unit(),
                officer.role().name(),
                officer.available());
    }

    private static Officer officer(ResultSet row) throws SQLException {
        return new Officer(
                row.getString("code"),
                row.getString("name"),
                row.getString("unit"),
                Role.valueOf(row.getString("role")),
                row.getBoolean("available"),
                row.getString("mail"));
    }
}
