/** What is known about one referral, who answers for it, and what a person may do with it now. */
package dev.vigil.tracking.casefile;
