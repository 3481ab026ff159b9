/** One PostgreSQL and one Kafka for all tests of a build: the first test starts them, and they end soon after the last. */
package dev.vigil.local.daemon;
