/** One Kafka broker that is its own controller, in a JVM of its own. */
package dev.vigil.local.kafka;
