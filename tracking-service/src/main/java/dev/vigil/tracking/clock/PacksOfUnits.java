package dev.vigil.tracking.clock;

import static java.util.stream.Collectors.toMap;

import dev.vigil.tracking.jurisdiction.Edition;
import dev.vigil.tracking.jurisdiction.Jurisdictions;
import dev.vigil.tracking.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;

/** By which pack a unit's cases go: its own, else that of the unit it is part of. */
@ApplicationScoped
class PacksOfUnits {

    private final Database database;
    private final Jurisdictions jurisdictions;

    PacksOfUnits(Database database, Jurisdictions jurisdictions) {
        this.database = database;
        this.jurisdictions = jurisdictions;
    }

    private record Named(String unit, String pack) {}

    /** The editions in force. */
    Map<String, Edition> of(Collection<String> units) {
        if (units.isEmpty()) {
            return Map.of();
        }
        var named = database.read(row -> new Named(row.getString(1), row.getString(2)), """
                        with recursive above as (
                          select code as unit, parent, jurisdiction from unit where code = any(?)
                          union all
                          select a.unit, u.parent, u.jurisdiction from above a join unit u on u.code = a.parent
                           where a.jurisdiction is null)
                        select unit, jurisdiction from above where jurisdiction is not null""", units).stream()
                .collect(toMap(Named::unit, Named::pack));
        return units.stream()
                .distinct()
                .collect(toMap(
                        unit -> unit, unit -> jurisdictions.inForce(named.getOrDefault(unit, Jurisdictions.USUAL))));
    }
}
