/** Where the cases of a named enquiry stand. */
package dev.vigil.tracking.operation;
