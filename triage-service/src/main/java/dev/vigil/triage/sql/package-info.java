/** Plain statements over many rows in one round trip. */
package dev.vigil.triage.sql;
