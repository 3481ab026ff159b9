package dev.vigil.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir
    Path folder;

    @Test
    void stayTheSameForOneInstallation() {
        assertThat(Secrets.of(folder)).isEqualTo(Secrets.of(folder));
    }

    @Test
    void differBetweenInstallations() {
        var one = Secrets.of(folder.resolve("one"));
        var other = Secrets.of(folder.resolve("other"));

        assertThat(one.quarantineKey()).isNotEqualTo(other.quarantineKey());
        assertThat(one.password("intake")).isNotEqualTo(other.password("intake"));
    }

    @Test
    void theKeyHas32Bytes() {
        assertThat(Base64.getDecoder().decode(Secrets.of(folder).quarantineKey()))
                .hasSize(32);
    }

    @Test
    void onlyTheOwnerReadsThem() throws IOException {
        Secrets.of(folder);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("secrets.properties"))))
                .isEqualTo("rw-------");
    }

    @Test
    void areNotPrinted() {
        var secrets = Secrets.of(folder);

        assertThat(secrets.toString()).isEqualTo("***");
    }
}
