package dev.vigil.delivery;

import dev.vigil.contract.Topic;

/** One partition of one topic. */
record Place(Topic topic, int partition) {

    String topicName() {
        return topic.wireName();
    }
}
