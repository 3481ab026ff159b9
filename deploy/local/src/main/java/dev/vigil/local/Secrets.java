package dev.vigil.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;

/** Passwords and keys of one installation, made at its first start and readable by its owner alone. */
record Secrets(Properties values) {
    private static final List<String> PASSWORDS = List.of("postgres", "intake", "triage", "tracking");
    private static final String QUARANTINE_KEY = "quarantine-key";

    static Secrets of(Path home) {
        Path file = home.resolve("secrets.properties");
        try {
            if (!Files.exists(file)) write(file);
            var values = new Properties();
            try (var reader = Files.newBufferedReader(file)) {
                values.load(reader);
            }
            return new Secrets(values);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String password(String role) {
        return values.getProperty(role);
    }

    /** What unreadable messages are encrypted with. */
    String quarantineKey() {
        return values.getProperty(QUARANTINE_KEY);
    }

    @Override
    public String toString() {
        return "***";
    }

    private static void write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        var mode = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Path draft = file.resolveSibling("secrets.new");
        Files.deleteIfExists(draft);
        Files.createFile(draft, mode);
        try (var writer = Files.newBufferedWriter(draft)) {
            fresh().store(writer, "Lose this file, and the data beside it cannot be opened any more.");
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Properties fresh() {
        var random = new SecureRandom();
        var values = new Properties();
        for (String role : PASSWORDS) values.setProperty(role, HexFormat.of().formatHex(bytes(random, 24)));
        values.setProperty(QUARANTINE_KEY, Base64.getEncoder().encodeToString(bytes(random, 32)));
        return values;
    }

    private static byte[] bytes(SecureRandom random, int count) {
        var bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
