package dev.vigil.tracking.alert;

import static dev.vigil.tracking.sql.Database.time;

import dev.vigil.tracking.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Counts what people were told: the burden that alerts are. */
@ApplicationScoped
class AlertRates {

    private static final double SECONDS = 3_600;

    private final Database database;

    AlertRates(Database database) {
        this.database = database;
    }

    /** @param officers the most alerted first; who was told nothing is not there */
    record View(Instant from, Instant to, List<Rate> officers) {}

    /**
     * @param alerts of which the officer was told in the period, each as often as that was
     * @param perHour over the whole period
     * @param mostInAnHour in the worst hour by the clock; {@code worstHour} is its beginning
     */
    record Rate(String officer, String name, long alerts, double perHour, long mostInAnHour, Instant worstHour) {}

    View between(Instant from, Instant to) {
        var hours = Duration.between(from, to).toSeconds() / SECONDS;
        return new View(
                from,
                to,
                database
                        .read(
                                row -> new Rate(
                                        row.getString("officer"),
                                        row.getString("name"),
                                        row.getLong("alerts"),
                                        row.getLong("alerts") / hours,
                                        row.getLong("most"),
                                        time(row, "hour")),
                                """
                        select distinct on (hourly.officer) hourly.officer, officer.name, hour, told as most,
                               sum(told) over (partition by hourly.officer) as alerts
                          from (select officer, date_trunc('hour', told_at, 'UTC') as hour, count(*) as told
                                  from alert_step where told_at >= ? and told_at < ?
                                 group by officer, hour) hourly
                          join officer on officer.code = hourly.officer
                         order by hourly.officer, told desc, hour""",
                                from,
                                to)
                        .stream()
                        .sorted((one, other) -> Long.compare(other.alerts(), one.alerts()))
                        .toList());
    }
}
