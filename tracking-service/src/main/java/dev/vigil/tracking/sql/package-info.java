/** Many rows in one statement and one round trip. */
package dev.vigil.tracking.sql;
