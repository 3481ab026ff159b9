/** A real PostgreSQL server from embedded binaries, as durable as a production one. */
package dev.vigil.local.postgres;
