/** Makes everything that is kept beside the timelines anew from them, while the service goes on working. */
package dev.vigil.tracking.rebuild;
