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
     * Throwing rolls the whole batch back. The loop then offers it in ever smaller parts, until it has found the events
     * that throw alone; those go into quarantine. Trouble with the database or Kafka counts against no event: the batch is
     * offered again. The transaction has written nothing yet when this is called.
     */
    void on(List<Incoming> batch);
}
