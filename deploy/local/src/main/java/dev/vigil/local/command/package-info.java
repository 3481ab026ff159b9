/** What ./vigil offers: up, demo, down, doctor. */
package dev.vigil.local.command;
