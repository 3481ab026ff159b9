/** Builds what is not built or is older than its sources. */
package dev.vigil.local.build;
