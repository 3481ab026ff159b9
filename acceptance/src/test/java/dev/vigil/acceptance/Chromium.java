package dev.vigil.acceptance;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A real browser: one that is installed, else Playwright's own, else the one of the system's packages. */
final class Chromium {

    private static final List<String> NAMES = List.of(
            "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge");
    private static final List<Path> PLACES = List.of(
            Path.of("/snap/bin/chromium"),
            Path.of("/opt/google/chrome/chrome"),
            Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
            Path.of("/Applications/Chromium.app/Contents/MacOS/Chromium"));
    private static final String NONE = """
            No Chromium is to be had: none is installed in a usual place, Playwright's download failed, and %s.
            Install Chromium or Chrome, or name one by the environment variable VIGIL_CHROMIUM.""";

    private Chromium() {}

    static Browser launch(Playwright playwright) {
        var installed = installed();
        if (installed.isPresent()) return launch(playwright, installed);
        run(
                "playwright",
                java(),
                "-cp",
                System.getProperty("java.class.path"),
                "com.microsoft.playwright.CLI",
                "install",
                "chromium");
        try {
            return launch(playwright, Optional.empty());
        } catch (PlaywrightException notDownloaded) {
            return launch(playwright, Optional.of(fromSystemPackages()));
        }
    }

    private static Browser launch(Playwright playwright, Optional<Path> executable) {
        // Chromium refuses its sandbox to root; what it is shown here is our own pages only.
        var options = new LaunchOptions().setArgs(isRoot() ? List.of("--no-sandbox") : List.of());
        executable.ifPresent(options::setExecutablePath);
        return playwright.chromium().launch(options);
    }

    private static Optional<Path> installed() {
        var named = Stream.ofNullable(System.getenv("VIGIL_CHROMIUM")).map(Path::of);
        var onPath = Arrays.stream(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
        return Stream.of(named, onPath, PLACES.stream())
                .flatMap(paths -> paths)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Path fromSystemPackages() {
        if (!isRoot()) throw new IllegalStateException(NONE.formatted("only root may install the system's package"));
        boolean done = run("apt", "apt-get", "update", "-qq")
                && run("apt", "apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium");
        return installed()
                .filter(_ -> done)
                .orElseThrow(() -> new IllegalStateException(NONE.formatted("apt-get install chromium failed")));
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Whether it ended well; what it said is in {@code target/logs}. */
    private static boolean run(String log, String... command) {
        try {
            var file = Files.createDirectories(Path.of("target", "logs"))
                    .resolve("browser-" + log + ".log")
                    .toFile();
            var builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.redirectOutput(ProcessBuilder.Redirect.appendTo(file));
            builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
            var process = builder.start();
            if (process.waitFor(5, TimeUnit.MINUTES)) return process.exitValue() == 0;
            process.destroyForcibly();
            return false;
        } catch (IOException notThere) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
