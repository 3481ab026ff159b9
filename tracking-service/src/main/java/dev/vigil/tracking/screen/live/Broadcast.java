package dev.vigil.tracking.screen.live;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The stream of all pages: a ring of what was said lately, and who listens. One lock makes "append and hand out" and
 * "replay and join" whole, so nobody misses what is said while they join, and nobody hears it twice.
 */
public final class Broadcast {

    private final String epoch;
    private final int kept;
    private final Deque<Message> ring = new ArrayDeque<>();
    private final Set<Mailbox> listeners = new LinkedHashSet<>();
    private final Map<Channel, Said> lastSaid = new HashMap<>();
    private long seq;

    /**
     * @param epoch differs for each start of the process
     * @param kept messages in the ring; a page that missed more than that has to reload
     */
    public Broadcast(String epoch, int kept) {
        this.epoch = epoch;
        this.kept = kept;
    }

    /** To be read before the data of a page: then no change falls between the page and its stream. */
    public synchronized Position position() {
        return new Position(epoch, seq);
    }

    /** Channels that somebody follows; only these are worth rendering. */
    public synchronized Set<Channel> followed() {
        return Set.copyOf(lastSaid.keySet());
    }

    synchronized Mailbox join(Set<Channel> channels, String from) {
        var mailbox = new Mailbox(channels, kept);
        Position.parse(from).filter(this::reaches).ifPresentOrElse(start -> replay(start, mailbox), mailbox::reload);
        listeners.add(mailbox);
        channels.forEach(channel -> lastSaid.computeIfAbsent(channel, _ -> new Said()));
        return mailbox;
    }

    private boolean reaches(Position from) {
        var oldest = ring.isEmpty() ? seq : ring.getFirst().seq() - 1;
        return from.epoch().equals(epoch) && from.seq() >= oldest && from.seq() <= seq;
    }

    private void replay(Position from, Mailbox mailbox) {
        ring.stream()
                .filter(message ->
                        message.seq() > from.seq() && mailbox.channels().contains(message.channel()))
                .forEach(mailbox::offer);
    }

    synchronized void leave(Mailbox mailbox) {
        listeners.remove(mailbox);
        mailbox.end();
        lastSaid.keySet()
                .removeIf(channel -> listeners.stream()
                        .noneMatch(listener -> listener.channels().contains(channel)));
    }

    /** Says what is news to those who follow the channel. */
    public synchronized void publish(Channel channel, List<Fragment> fragments) {
        var said = lastSaid.get(channel);
        if (said != null) {
            said.news(fragments).forEach(fragment -> say(channel, fragment));
        }
    }

    private void say(Channel channel, Fragment fragment) {
        var message = new Message(new Position(epoch, ++seq), channel, fragment);
        ring.addLast(message);
        if (ring.size() > kept) {
            ring.removeFirst();
        }
        listeners.stream()
                .filter(listener -> listener.channels().contains(channel))
                .forEach(listener -> listener.offer(message));
    }

    /** Ends all streams, so that a shutdown need not wait for them. */
    synchronized void end() {
        listeners.forEach(Mailbox::end);
    }
}
