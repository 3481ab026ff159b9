/** What an investigation has come to: children, devices, bail, risks, and what is still to be done about them. */
package dev.vigil.tracking.investigation;
