package dev.vigil.local.postgres;

import com.sun.security.auth.module.UnixSystem;
import dev.vigil.local.process.Leash;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Under whom PostgreSQL runs: it refuses to be root, so root gives that up for it. */
record Privileges(List<String> wrapper, int user) {
    private static final int NOBODY = 65534;

    static boolean isRoot() {
        return ownUser() == 0;
    }

    /** Data that are there keep their owner; new data get the first way that works on this machine. */
    static Privileges forData(Path data) {
        if (!isRoot()) return new Privileges(List.of(), ownUser());
        if (Files.exists(data.resolve("PG_VERSION"))) {
            int owner = owner(data);
            return owner == 0 ? namespace(data) : other(owner);
        }
        if (namespaceWorks()) return namespace(data);
        return other(NOBODY);
    }

    /** Gives the folder to the one who is going to use it. */
    void own(Path file) throws IOException {
        if (isRoot() && user != 0) Files.setAttribute(file, "unix:uid", user);
    }

    private static Privileges namespace(Path data) {
        if (!namespaceWorks()) {
            throw refusal("The data in " + data + " belong to root and 'unshare -U' does not work here.");
        }
        return new Privileges(List.of("unshare", "-U"), 0);
    }

    private static Privileges other(int user) {
        var wrapper = List.of("setpriv", "--reuid=" + user, "--regid=" + user, "--clear-groups");
        if (!Leash.works("setpriv", "--reuid=" + user, "--regid=" + user, "--clear-groups", "true")) {
            throw refusal("Neither 'unshare -U' nor 'setpriv --reuid' works here.");
        }
        return new Privileges(wrapper, user);
    }

    private static boolean namespaceWorks() {
        return Leash.works("unshare", "-U", "true");
    }

    private static IllegalStateException refusal(String why) {
        return new IllegalStateException(
                "PostgreSQL does not run as root. " + why + " Run this as an ordinary user, or install util-linux.");
    }

    private static int owner(Path file) {
        try {
            return (Integer) Files.getAttribute(file, "unix:uid");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int ownUser() {
        return (int) new UnixSystem().getUid();
    }
}
