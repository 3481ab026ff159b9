package dev.vigil.delivery;

import dev.vigil.contract.Topic;
import java.util.List;
import java.util.Set;

/**
 * What a service does with events. One bean per consumer group; the loop calls it with what arrived, in order, inside
 * the database transaction that also moves the offset. It sees each version of each referral once, without gaps.
 */
public interface EventListener {

    /** Consumer group; also names the stored offsets. */
    String group();

    Set<Topic> topics();

    /**
     * Throwing rolls the whole batch back. The loop then offers the events one by one, and puts into quarantine those
     * that throw again.
     */
    void on(List<Incoming> batch);
}
