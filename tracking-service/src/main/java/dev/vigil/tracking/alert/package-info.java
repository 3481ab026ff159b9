/** What a person must look at now, grouped so that one cause is one alert. */
package dev.vigil.tracking.alert;
