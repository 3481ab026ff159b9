package dev.vigil.local.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Small programs to start in tests. */
public final class Shell {
    private Shell() {}

    public static Launch launch(Path folder, String script) {
        return new Launch(
                "sample", List.of(), List.of("/bin/sh", "-c", script), Map.of(), folder.resolve("sample.log"), "TERM");
    }
}
