package dev.vigil.tracking.screen.live;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What one page has still to be sent. Bounded whatever the page does: of a table it keeps the newest only, and when
 * even the rest is too much, one word: reload.
 */
final class Mailbox {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition filled = lock.newCondition();
    private final Set<Channel> channels;
    private final int room;
    private final Map<Topic, Message> newest = new LinkedHashMap<>();
    private final List<Message> each = new ArrayList<>();
    private boolean tooFarBehind;
    private boolean ended;

    private record Topic(Channel channel, String name) {}

    /** What to do next: send these, or say reload, or (all empty) say that the line is alive. */
    record Post(List<Message> messages, boolean reload, boolean ended) {}

    Mailbox(Set<Channel> channels, int room) {
        this.channels = Set.copyOf(channels);
        this.room = room;
    }

    Set<Channel> channels() {
        return channels;
    }

    void offer(Message message) {
        change(() -> {
            switch (message.fragment().delivery()) {
                case NEWEST ->
                    newest.put(new Topic(message.channel(), message.fragment().topic()), message);
                case EACH -> each.add(message);
            }
            tooFarBehind |= each.size() > room;
        });
    }

    void reload() {
        change(() -> tooFarBehind = true);
    }

    void end() {
        change(() -> ended = true);
    }

    private void change(Runnable change) {
        lock.lock();
        try {
            change.run();
            if (tooFarBehind) {
                newest.clear();
                each.clear();
            }
            filled.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Waits for something to send, but not longer than {@code patience}. */
    Post take(Duration patience) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            var left = patience.toNanos();
            while (left > 0 && isEmpty()) {
                left = filled.awaitNanos(left);
            }
            return emptied();
        } finally {
            lock.unlock();
        }
    }

    private boolean isEmpty() {
        return newest.isEmpty() && each.isEmpty() && !tooFarBehind && !ended;
    }

    /** In the order of the stream, so that the last id a page saw covers everything before it. */
    private Post emptied() {
        var messages = new ArrayList<>(each);
        messages.addAll(newest.values());
        messages.sort(Comparator.comparingLong(Message::seq));
        each.clear();
        newest.clear();
        return new Post(messages, tooFarBehind, ended);
    }
}
