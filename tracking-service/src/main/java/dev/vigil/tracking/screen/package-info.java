/** What operators see: the control room, one case, and what every figure means. */
package dev.vigil.tracking.screen;
