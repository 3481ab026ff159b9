/** The scenario of one hub and one force, played through the public REST interfaces as they would have used them. */
package dev.vigil.local.replay;
