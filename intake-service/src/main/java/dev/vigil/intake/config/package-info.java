/** Settings of intake and the examples of its interface description. */
package dev.vigil.intake.config;
