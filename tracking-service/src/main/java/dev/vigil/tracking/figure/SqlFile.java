package dev.vigil.tracking.figure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Statements that are too long to stand between lines of Java. */
final class SqlFile {

    private SqlFile() {}

    /** The files of these names under {@code figure/count}, one after the other. */
    static String read(String... names) {
        var sql = new StringBuilder();
        for (var name : names) {
            sql.append(one(name));
        }
        return sql.toString();
    }

    private static String one(String name) {
        try (var file = SqlFile.class.getResourceAsStream("/figure/count/" + name + ".sql")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException("figure/count/" + name + ".sql cannot be read", fault);
        }
    }
}
