/** Whether the work that comes in can be done: flow, load, and which limits will be broken. */
package dev.vigil.tracking.figure.capacity;
