/** Where things lie: the project's folder, what the build put there, and the JDK that runs us. */
package dev.vigil.local.project;
