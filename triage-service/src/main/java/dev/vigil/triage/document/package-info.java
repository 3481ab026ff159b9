/** What the description of the REST interface needs beside the resources themselves. */
package dev.vigil.triage.document;
