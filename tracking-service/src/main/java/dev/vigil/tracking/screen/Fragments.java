package dev.vigil.tracking.screen;

import static dev.vigil.tracking.screen.live.Fragment.newest;

import dev.vigil.tracking.screen.live.Channel;
import dev.vigil.tracking.screen.live.Fragment;
import dev.vigil.tracking.screen.live.Renderer;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;

/** The changing pieces of the pages, by the same templates as the pages themselves. */
@ApplicationScoped
class Fragments implements Renderer {

    private final ControlRooms rooms;
    private final CasePanels cases;
    private final InstantSource clock;

    Fragments(ControlRooms rooms, CasePanels cases, InstantSource clock) {
        this.rooms = rooms;
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    public List<Fragment> render(Channel channel) {
        var now = clock.instant();
        return switch (channel) {
            case Channel.Room(var operation) -> room(operation, now);
            case Channel.OneCase(var reference) ->
                cases.panel(reference, now).map(Fragments::panel).orElse(List.of());
        };
    }

    private List<Fragment> room(String operation, Instant now) {
        var room = rooms.room(new Scope(operation, null), now);
        var tables = Stream.of(
                newest("strip", html(Templates.strip(room.strip()))),
                newest("worst", html(Templates.worst(room.worst()))),
                newest("warnings", html(Templates.warnings(room.warnings()))),
                newest("curve", html(Templates.curve(room.curve()))),
                newest("curve-table", html(Templates.curveTable(room.curve()))),
                newest("contrast", html(Templates.contrast(room.contrast()))),
                newest("queue", html(Templates.queue(room.queue()))));
        return Stream.concat(tables, spoken(room.warnings())).toList();
    }

    /** For those who listen to the page rather than look at it; oldest first. */
    private static Stream<Fragment> spoken(List<WarningLine> lines) {
        return lines.reversed().stream()
                .filter(WarningLine::breach)
                .map(breach -> Fragment.each("breach", breach.key(), html(Templates.announcement(breach))));
    }

    private static List<Fragment> panel(CasePanel panel) {
        return List.of(
                newest("case", html(Templates.casePanel(panel))),
                newest("identity", html(Templates.identity(panel, false))),
                newest("why", html(Templates.why(panel.assessment()))),
                newest("timeline", html(Templates.timeline(panel.main()))),
                newest("timeline-all", html(Templates.timeline(panel.timeline()))),
                newest("clocks", html(Templates.clocks(panel.clocks()))),
                newest("work", html(Templates.work(panel.work()))),
                newest("facts", html(Templates.facts(panel.facts()))));
    }

    private static String html(TemplateInstance template) {
        return template.render();
    }
}
