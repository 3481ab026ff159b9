/** Sums over all cases that are kept while cases change, as at any instant, so that no request looks at cases. */
package dev.vigil.tracking.figure.tally;
