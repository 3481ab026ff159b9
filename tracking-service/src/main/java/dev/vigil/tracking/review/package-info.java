/** What somebody must look at again, and when: holds, and cases that were put off. */
package dev.vigil.tracking.review;
