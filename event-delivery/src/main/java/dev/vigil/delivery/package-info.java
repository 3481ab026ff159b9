/** Events leave a service with the change that they tell of, and arrive once, in order, or in quarantine. */
package dev.vigil.delivery;
