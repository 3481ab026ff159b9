/** Passing cases on: complete only when the receiver accepts, and reconciled with the receiver's own list. */
package dev.vigil.tracking.handover;
