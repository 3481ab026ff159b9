/** Tests of the whole service. */
package dev.vigil.tracking;
