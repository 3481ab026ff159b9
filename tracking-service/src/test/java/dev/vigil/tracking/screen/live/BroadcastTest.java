package dev.vigil.tracking.screen.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BroadcastTest {

    private static final Channel ALL = new Channel.Room(null);
    private static final Channel ONE = new Channel.Room("SPADE-FORCE-A");
    private static final int KEPT = 8;

    private final Broadcast broadcast = new Broadcast("e1", KEPT);

    @Test
    void pageThatJoinsAtItsPositionMissesNothingSaidSince() throws Exception {
        var other = broadcast.join(Set.of(ALL), here());
        var page = here();
        say("strip", "2 open");

        var mailbox = broadcast.join(Set.of(ALL), page);

        assertThat(htmls(mailbox)).containsExactly("2 open");
        assertThat(htmls(other)).containsExactly("2 open");
    }

    @Test
    void resumedStreamHearsNothingTwice() throws Exception {
        var first = broadcast.join(Set.of(ALL), here());
        say("strip", "1 open");
        say("strip", "2 open");
        var lastSeen = first.take(Duration.ZERO).messages().getLast().position();
        broadcast.leave(first);
        var keeper = broadcast.join(Set.of(ALL), here());
        say("worst", "a table");

        var resumed = broadcast.join(Set.of(ALL), lastSeen.toString());

        assertThat(htmls(resumed)).containsExactly("a table");
        assertThat(htmls(keeper)).containsExactly("a table");
    }

    @Test
    void slowPageIsSentTheNewestOfATableAndEveryBreach() throws Exception {
        var slow = broadcast.join(Set.of(ALL), here());
        say("strip", "1 open");
        breach("first");
        say("strip", "2 open");
        breach("second");

        assertThat(htmls(slow)).containsExactly("first", "2 open", "second");
    }

    @Test
    void pageThatMissedMoreThanIsKeptHasToReload() throws Exception {
        broadcast.join(Set.of(ALL), here());
        var page = here();
        IntStream.rangeClosed(0, KEPT).forEach(i -> say("strip", i + " open"));

        assertThat(broadcast.join(Set.of(ALL), page).take(Duration.ZERO).reload())
                .isTrue();
    }

    @Test
    void pageThatMissedExactlyWhatIsKeptNeedNotReload() throws Exception {
        broadcast.join(Set.of(ALL), here());
        say("strip", "1 open");
        var page = here();
        IntStream.range(0, KEPT).forEach(i -> breach("breach " + i));

        assertThat(htmls(broadcast.join(Set.of(ALL), page))).hasSize(KEPT);
    }

    @Test
    void positionOfAnotherStartOfTheServiceMeansReload() throws Exception {
        assertThat(broadcast.join(Set.of(ALL), "e0-0").take(Duration.ZERO).reload())
                .isTrue();
        assertThat(broadcast.join(Set.of(ALL), "e1-5").take(Duration.ZERO).reload())
                .isTrue();
        assertThat(broadcast.join(Set.of(ALL), "<script>").take(Duration.ZERO).reload())
                .isTrue();
        assertThat(broadcast.join(Set.of(ALL), null).take(Duration.ZERO).reload())
                .isTrue();
    }

    @Test
    void stalledPageWithTooManyBreachesIsToldToReloadAndKeepsNothing() throws Exception {
        var stalled = broadcast.join(Set.of(ALL), here());
        IntStream.range(0, 10_000).forEach(i -> breach("breach " + i));

        var post = stalled.take(Duration.ZERO);

        assertThat(post.reload()).isTrue();
        assertThat(post.messages()).isEmpty();
    }

    @Test
    void whatDidNotChangeIsNotSaidAgain() throws Exception {
        var mailbox = broadcast.join(Set.of(ALL), here());
        say("strip", "waits <time datetime=\"t\">1 h 00 m</time>");
        mailbox.take(Duration.ZERO);

        say("strip", "waits <time datetime=\"t\">1 h 01 m</time>");
        assertThat(htmls(mailbox)).as("only an age ticked").isEmpty();

        say("strip", "waits <time datetime=\"u\">1 h 01 m</time>");
        assertThat(htmls(mailbox)).hasSize(1);
    }

    @Test
    void breachFromBeforeAnybodyFollowedIsNoNews() throws Exception {
        var mailbox = broadcast.join(Set.of(ALL), here());
        breach("an old one");
        broadcast.publish(
                ALL,
                List.of(Fragment.each("breach", "an old one", "old"), Fragment.each("breach", "a new one", "new")));

        assertThat(htmls(mailbox)).containsExactly("new");
    }

    @Test
    void pageHearsItsOwnChannelsOnly() throws Exception {
        var narrowed = broadcast.join(Set.of(ONE), here());
        broadcast.join(Set.of(ALL), here());
        say("strip", "all");
        broadcast.publish(ONE, List.of(Fragment.newest("strip", "one operation")));

        assertThat(htmls(narrowed)).containsExactly("one operation");
    }

    @Test
    void channelThatNobodyFollowsIsNotRendered() {
        var mailbox = broadcast.join(Set.of(ALL, ONE), here());
        assertThat(broadcast.followed()).containsExactlyInAnyOrder(ALL, ONE);

        broadcast.leave(mailbox);
        assertThat(broadcast.followed()).isEmpty();
    }

    @Test
    void endOfTheServiceEndsEveryStream() throws Exception {
        var mailbox = broadcast.join(Set.of(ALL), here());

        broadcast.end();

        assertThat(mailbox.take(Duration.ofMinutes(1)).ended()).isTrue();
    }

    private String here() {
        return broadcast.position().toString();
    }

    private void say(String topic, String html) {
        broadcast.publish(ALL, List.of(Fragment.newest(topic, html)));
    }

    private void breach(String words) {
        broadcast.publish(ALL, List.of(Fragment.each("breach", words, words)));
    }

    private static List<String> htmls(Mailbox mailbox) throws InterruptedException {
        return mailbox.take(Duration.ZERO).messages().stream()
                .map(message -> message.fragment().html())
                .toList();
    }
}
