package dev.vigil.local.command;

import dev.vigil.local.Plan;
import dev.vigil.local.command.RunnerLock.Holder;
import dev.vigil.local.process.Leash;
import dev.vigil.local.process.PortHolder;
import dev.vigil.local.process.Ports;
import dev.vigil.local.project.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** ./vigil doctor: what is there and what is missing. Needs nothing built: the launcher runs it from source. */
final class Doctor {
    private static final long NEEDED_GIGABYTES = 3;
    private static final List<String> BROWSERS =
            List.of("chromium", "chromium-browser", "google-chrome", "firefox", "microsoft-edge", "xdg-open", "open");

    private final Project project = Project.here();
    private boolean well = true;

    private Doctor() {}

    public static void main(String[] arguments) throws IOException {
        System.exit(new Doctor().examine() ? 0 : 1);
    }

    private boolean examine() throws IOException {
        fine("JDK", Runtime.version() + " in " + System.getProperty("java.home"));
        system();
        disk();
        folder("Data", project.kept());
        folder("Maven's store", Path.of(System.getProperty("user.home"), ".m2"));
        root();
        children();
        ports();
        browser();
        System.out.println(well ? "\nReady for ./vigil up" : "\nWhat is marked with ! has to be put right first.");
        return well;
    }

    private void system() {
        String system = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        boolean known = system.matches("(Linux (amd64|aarch64)|Mac OS X (x86_64|aarch64))");
        check(known, "System", system, system + ": there are no PostgreSQL programs for it");
    }

    private void disk() throws IOException {
        long gigabytes = Files.getFileStore(project.root()).getUsableSpace() >> 30;
        check(
                gigabytes >= NEEDED_GIGABYTES,
                "Disk",
                gigabytes + " GB free",
                gigabytes + " GB free, " + NEEDED_GIGABYTES + " needed");
    }

    private void folder(String name, Path folder) {
        Path nearest = Stream.iterate(folder, Path::getParent)
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
        String state = Files.exists(folder) ? "" : " (made at the first start)";
        check(Files.isWritable(nearest), name, folder + state, folder + " cannot be written");
    }

    private void root() {
        if (!"root".equals(System.getProperty("user.name"))) return;
        boolean namespace = Leash.works("unshare", "-U", "true");
        boolean other = Leash.works("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "true");
        check(
                namespace || other,
                "Root",
                "PostgreSQL gives up root by " + (namespace ? "unshare" : "setpriv"),
                "PostgreSQL does not run as root, and neither unshare -U nor setpriv works here: be an ordinary user");
    }

    private void children() {
        if (Leash.available()) fine("Children", "end with the runner, even if it is killed");
        else
            note(
                    "Children",
                    "setpriv --pdeathsig is not here: after a kill -9 of the runner, ./vigil down stops what it left");
    }

    private void ports() {
        var runner = Files.exists(project.kept()) ? new RunnerLock(project).take("doctor") : Optional.<Holder>empty();
        if (runner.isPresent())
            fine(
                    "Ports",
                    "used by Vigil itself, which runs as process "
                            + runner.get().pid());
        else freePorts();
    }

    private void freePorts() {
        Plan.FIXED
                .ports()
                .forEach((purpose, port) -> check(
                        Ports.isFree(port),
                        "Port " + port,
                        "free, for " + purpose,
                        "for " + purpose + " is in use"
                                + PortHolder.of(port).map(h -> " by " + h).orElse("")));
    }

    private void browser() {
        var found = Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
                .flatMap(folder -> BROWSERS.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
        if (found.isPresent()) fine("Browser", found.get().toString());
        else note("Browser", "none found: the control room is seen from another one, its browser tests are left out");
    }

    private void check(boolean good, String name, String there, String missing) {
        if (good) {
            fine(name, there);
        } else {
            well = false;
            print("!", name, missing);
        }
    }

    private void fine(String name, String text) {
        print(" ", name, text);
    }

    private void note(String name, String text) {
        print("-", name, text);
    }

    private static void print(String mark, String name, String text) {
        System.out.printf("%s %-14s %s%n", mark, name, text);
    }
}
