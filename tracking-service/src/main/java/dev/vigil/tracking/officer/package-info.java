/** The people who answer for cases, and who answers where nobody is named. */
package dev.vigil.tracking.officer;
