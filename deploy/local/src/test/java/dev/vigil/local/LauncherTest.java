package dev.vigil.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.local.project.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script ./vigil, with JDKs that only say their name. */
class LauncherTest {
    private static final String NO_JDK = "/usr/bin:/bin";

    @TempDir
    Path folder;

    private record Said(int code, String text) {}

    @Test
    void takesTheJdkOfJavaHome() throws Exception {
        assertThat(vigil(Map.of("JAVA_HOME", jdk("given", "25.0.3")), "doctor").text())
                .startsWith("given");
    }

    @Test
    void passesOverAnOldJavaHome() throws Exception {
        jdk("jvm/new", "26");

        var said = vigil(Map.of("JAVA_HOME", jdk("old", "21.0.1"), "VIGIL_JDK_FOLDERS", folder + "/jvm/*"), "doctor");

        assertThat(said.text()).startsWith("new");
    }

    @Test
    void findsTheJdkOfSdkman() throws Exception {
        jdk(".sdkman/candidates/java/25-tem", "25");

        var said = vigil(Map.of("VIGIL_JDK_FOLDERS", folder + "/.sdkman/candidates/java/*"), "doctor");

        assertThat(said.text()).startsWith("25-tem");
    }

    @Test
    void findsTheJdkOfThePath() throws Exception {
        String home = jdk("on-path", "25");

        var said = vigil(Map.of("VIGIL_JDK_FOLDERS", "", "PATH", home + "/bin:" + NO_JDK), "doctor");

        assertThat(said.text()).startsWith("on-path");
    }

    @Test
    void saysWhatToInstallWhenThereIsNone() throws Exception {
        jdk("jvm/old", "17.0.15");

        var said = vigil(Map.of("VIGIL_JDK_FOLDERS", folder + "/jvm/*"), "up");

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.text()).contains("Vigil needs a JDK 25 or newer").contains("apt-get install openjdk-25-jdk");
    }

    @Test
    void anUnknownCommandGetsTheListOfThoseThatAre() throws Exception {
        var said = vigil(Map.of(), "start");

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.text()).contains("no command 'start'").contains("doctor");
    }

    private Said vigil(Map<String, String> environment, String command) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(Project.here().root().resolve("vigil").toString(), command)
                .directory(folder.toFile())
                .redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("PATH", NO_JDK);
        builder.environment().put("HOME", folder.toString());
        builder.environment().putAll(environment);
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes());
        return new Said(process.waitFor(), text);
    }

    private String jdk(String name, String version) throws IOException {
        Path home = folder.resolve(name);
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Test\"\nJAVA_VERSION=\"" + version + "\"\n");
        program(home.resolve("bin/java"), "#!/bin/sh\necho " + home.getFileName() + "\n");
        program(home.resolve("bin/javac"), "#!/bin/sh\n");
        return home.toString();
    }

    private static void program(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
