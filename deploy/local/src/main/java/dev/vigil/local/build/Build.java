package dev.vigil.local.build;

import dev.vigil.local.project.Project;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** The Maven build of the services, as far as something changed. */
public final class Build {
    private static final List<String> MODULES = List.of("intake-service", "triage-service", "tracking-service");
    private static final Pattern STEP = Pattern.compile("\\[INFO\\] Building (\\S+) .*\\[(\\d+/\\d+)\\]");

    private final Project project;
    private final Path log;

    public Build(Project project, Path log) {
        this.project = project;
        this.log = log;
    }

    public List<String> stale() {
        return MODULES.stream().filter(module -> freshness(module).isStale()).toList();
    }

    /** Builds these modules and what they need; tells each module as its turn comes. */
    public void run(List<String> modules, Consumer<String> step) {
        try {
            Files.createDirectories(log.getParent());
            Path begin = Files.writeString(log, "");
            FileTime began = Files.getLastModifiedTime(begin);
            if (maven(modules, step) != 0) throw new BuildFailed(log);
            for (String module : modules) freshness(module).builtAt(began);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int maven(List<String> modules, Consumer<String> step) throws IOException {
        // Tests are compiled, since one module's test jar is another one's test dependency, but not run.
        var builder = new ProcessBuilder(
                        project.root().resolve("mvnw").toString(),
                        "--batch-mode",
                        "--no-transfer-progress",
                        "--projects",
                        String.join(",", modules),
                        "--also-make",
                        "-DskipTests",
                        "package")
                .directory(project.root().toFile())
                .redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process maven = builder.start();
        maven.getOutputStream().close();
        try (var output = maven.inputReader();
                var writer = Files.newBufferedWriter(log)) {
            follow(output, line -> {
                writer.write(line + "\n");
                var match = STEP.matcher(line);
                if (match.find()) step.accept(match.group(1) + " (" + match.group(2) + ")");
            });
        }
        return maven.onExit().join().exitValue();
    }

    private interface Sink {
        void take(String line) throws IOException;
    }

    private static void follow(BufferedReader output, Sink sink) throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) sink.take(line);
    }

    private Freshness freshness(String module) {
        return new Freshness(project.root(), module);
    }
}
