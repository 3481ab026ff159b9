package dev.vigil.tracking.screen.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.tracking.casefile.CaseChanged;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LiveScreensTest {

    private static final Channel ALL = new Channel.Room(null);
    private static final Channel ONE = new Channel.Room("SPADE-FORCE-A");

    private Instant now = Instant.parse("2026-11-23T23:04:29Z");
    private final Broadcast broadcast = new Broadcast("e1", 100);
    private final List<Channel> rendered = new ArrayList<>();
    private final LiveScreens screens = new LiveScreens(broadcast, this::render, () -> now);
    private boolean broken;

    private List<Fragment> render(Channel channel) {
        if (broken) {
            throw new IllegalStateException("no database");
        }
        rendered.add(channel);
        return List.of(Fragment.newest("strip", "open " + rendered.size()));
    }

    @Test
    void eachChannelIsRenderedOnceHoweverManyLookAtItAndHoweverMuchChanged() {
        var mailboxes = IntStream.range(0, 500).mapToObj(_ -> follow(ALL)).toList();
        follow(ONE);
        changes(2345);

        screens.turn();

        assertThat(rendered).containsExactlyInAnyOrder(ALL, ONE);
        assertThat(mailboxes)
                .allSatisfy(mailbox ->
                        assertThat(mailbox.take(Duration.ZERO).messages()).hasSize(1));
    }

    @Test
    void nothingIsRenderedWhileNothingChangesAndNoTimePasses() {
        follow(ALL);
        screens.turn();
        rendered.clear();

        screens.turn();
        now = now.plusSeconds(9);
        screens.turn();
        assertThat(rendered).isEmpty();

        now = now.plusSeconds(1);
        screens.turn();
        assertThat(rendered).as("shares of a limit have moved").containsExactly(ALL);
    }

    @Test
    void pagesLearnSinceWhenNothingCouldBeRendered() {
        follow(ALL);
        screens.turn();
        var good = now;
        now = now.plusSeconds(30);
        broken = true;

        screens.turn();
        assertThat(screens.failingSince()).isEqualTo(good);

        broken = false;
        screens.turn();
        assertThat(screens.failingSince()).isNull();
        assertThat(screens.asOf()).isEqualTo(now);
    }

    private Mailbox follow(Channel channel) {
        return broadcast.join(Set.of(channel), broadcast.position().toString());
    }

    private void changes(int n) {
        IntStream.range(0, n).forEach(_ -> screens.changed(new CaseChanged(List.of())));
    }
}
