package dev.vigil.local.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The project's folder and what the build of the runner put there. */
public record Project(Path root) {

    /** The project that the current folder lies in; the setting vigil.root decides when it is given. */
    public static Project here() {
        String given = System.getProperty("vigil.root");
        Path start = Path.of(given == null ? "" : given).toAbsolutePath().normalize();
        return Stream.iterate(start, p -> p != null, Path::getParent)
                .filter(folder -> Files.exists(folder.resolve("deploy/local/pom.xml")))
                .findFirst()
                .map(Project::new)
                .orElseThrow(() -> new IllegalStateException("No folder of Vigil's project at or above " + start));
    }

    /** What we keep between runs and git ignores. */
    public Path kept() {
        return root.resolve(".vigil");
    }

    public Path serviceJar(String module) {
        return root.resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
    }

    public Path runnerBuild() {
        return root.resolve("deploy/local/target");
    }

    public String brokerClassPath() {
        return classPath("broker");
    }

    public String runnerClassPath() {
        return classPath("runner");
    }

    /** The jar with PostgreSQL's programs for this machine. */
    public Path postgresJar() {
        Path folder = runnerBuild().resolve("postgres");
        try (var files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".jar")).findFirst().orElseThrow();
        } catch (java.io.IOException | java.util.NoSuchElementException missing) {
            throw new IllegalStateException(
                    "No jar in " + folder + "; build with ./mvnw -pl deploy/local process-classes", missing);
        }
    }

    /** The java that runs us, for the children. */
    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private String classPath(String libraries) {
        Path folder = runnerBuild().resolve(libraries);
        if (!Files.isDirectory(folder)) {
            throw new IllegalStateException("No " + folder + "; build with ./mvnw -pl deploy/local process-classes");
        }
        return String.join(
                java.io.File.pathSeparator,
                List.of(runnerBuild().resolve("classes").toString(), folder + "/*"));
    }
}
