package dev.vigil.tracking.figure;

import dev.vigil.problem.ProblemKind;
import dev.vigil.problem.Refusal;
import dev.vigil.tracking.jurisdiction.ClockRule;
import dev.vigil.tracking.jurisdiction.JurisdictionPack;
import dev.vigil.tracking.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;

/** Every figure, for the API and the screen alike. */
@ApplicationScoped
public class Figures {

    private final Waits waits;
    private final FigureRegistry registry;
    private final JurisdictionPack pack;
    private final Database database;

    Figures(Waits waits, FigureRegistry registry, JurisdictionPack pack, Database database) {
        this.waits = waits;
        this.registry = registry;
        this.pack = pack;
        this.database = database;
    }

    /** @param event kind of stop that the curve waits for; null for any */
    @Transactional(TxType.REQUIRES_NEW)
    public TimeToStop timeToStop(Cohort cohort, String event) {
        seeOneMoment();
        var awaited = event == null ? Event.ANY : new Event(event);
        return TimeToStop.of(
                registry.definition(TimeToStop.ID), clock(cohort.clock()), cohort, awaited, waits.of(cohort));
    }

    /** The clocks of a cohort by band, age and end, counted: what other figures are made of. */
    @Transactional(TxType.REQUIRES_NEW)
    public List<Spell> spells(Cohort cohort) {
        seeOneMoment();
        return waits.of(cohort).spells();
    }

    /** The strip on top of the control room, for the cases of a cohort. */
    @Transactional(TxType.REQUIRES_NEW)
    public Overview overview(Cohort cohort) {
        seeOneMoment();
        return Overview.of(cohort, waits.of(cohort.by(Overview.HEADLINE)), waits.of(cohort.by(Overview.UNREAD)));
    }

    /** What the control room shows, without counting anything twice. */
    @Transactional(TxType.REQUIRES_NEW)
    public Glance glance(Cohort cohort) {
        seeOneMoment();
        var headline = cohort.by(Overview.HEADLINE);
        var observed = waits.of(headline);
        return new Glance(
                Overview.of(cohort, observed, waits.of(cohort.by(Overview.UNREAD))),
                TimeToStop.of(
                        registry.definition(TimeToStop.ID),
                        clock(headline.clock()),
                        headline,
                        Overview.ACTION,
                        observed),
                Glance.curves(observed.spells(), Overview.ACTION));
    }

    /** What is folded into the counts between two statements must not be counted twice or not at all. */
    private void seeOneMoment() {
        database.write("set transaction isolation level repeatable read, read only");
    }

    /** @throws Refusal that lists the clocks, if there is no such one */
    ClockRule clock(String id) {
        return pack.clock(id).orElseThrow(() -> new Refusal(ProblemKind.NOT_FOUND, noSuchClock(id)));
    }

    private String noSuchClock(String id) {
        List<String> clocks = pack.clocks().stream().map(ClockRule::id).toList();
        return "There is no clock `" + id + "`; the clocks are " + String.join(", ", clocks);
    }
}
