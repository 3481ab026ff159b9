package dev.vigil.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.local.process.Child;
import dev.vigil.local.process.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {
    @TempDir
    Path folder;

    @Test
    void areStoppedByTheNextRunner() {
        var child = Child.start(Shell.launch(folder, "exec sleep 600"));
        new Leftovers(folder).note(child);

        assertThat(new Leftovers(folder).stop()).containsExactly("sample");

        assertThat(child.isAlive()).isFalse();
        assertThat(new Leftovers(folder).stop()).isEmpty();
    }

    @Test
    void aProcessThatOnlyHasTheSameNumberIsLeftAlone() throws IOException {
        var child = Child.start(Shell.launch(folder, "exec sleep 600"));
        Files.writeString(folder.resolve("children"), child.pid() + " 1 sample\n");

        assertThat(new Leftovers(folder).stop()).isEmpty();

        assertThat(child.isAlive()).isTrue();
        child.kill();
    }
}
