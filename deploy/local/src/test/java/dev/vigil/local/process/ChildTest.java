package dev.vigil.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    @Test
    void endsWithItsRunnerEvenIfThatIsKilled() throws Exception {
        assumeTrue(Leash.available());
        Process runner = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        RunnerMain.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var child = ProcessHandle.of(Long.parseLong(runner.inputReader().readLine()))
                .orElseThrow();
        assertThat(child.isAlive()).isTrue();

        runner.destroyForcibly();

        child.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    /** Starts a child that would stay for ten minutes, tells its process id, and stays itself. */
    static final class RunnerMain {
        private RunnerMain() {}

        public static void main(String[] arguments) throws InterruptedException {
            var child = Child.start(Shell.launch(Path.of(arguments[0]), "exec sleep 600"));
            System.out.println(child.pid());
            child.ended().join();
        }
    }

    @Test
    void whatEndsBeforeItIsReadyFailsWithTheEndOfItsLog() {
        var child = Child.start(Shell.launch(folder, "echo cannot find the thing; exit 3"));

        assertThatThrownBy(() -> child.awaitReady(() -> false, PATIENCE))
                .isInstanceOf(ChildFailed.class)
                .hasMessageContaining("sample ended with code 3")
                .hasMessageContaining("cannot find the thing");
    }

    @Test
    void whatIsNotReadyInTimeFails() {
        var child = Child.start(Shell.launch(folder, "exec sleep 600"));

        assertThatThrownBy(() -> child.awaitReady(() -> false, Duration.ofMillis(100)))
                .hasMessageContaining("was not ready");
        child.kill();
    }

    @Test
    void stoppingAsksBeforeItInsists() {
        Path told = folder.resolve("told");
        Path ready = folder.resolve("ready");
        var child = Child.start(Shell.launch(
                folder, "trap 'touch %s; exit 0' TERM; touch %s; while :; do sleep 0.1; done".formatted(told, ready)));
        child.awaitReady(() -> Files.exists(ready), PATIENCE);

        child.stop(PATIENCE);

        assertThat(told).exists();
        assertThat(child.isAlive()).isFalse();
    }

    @Test
    void whatDoesNotListenIsKilled() {
        Path ready = folder.resolve("ready");
        var child = Child.start(
                Shell.launch(folder, "trap '' TERM; touch %s; while :; do sleep 0.1; done".formatted(ready)));
        child.awaitReady(() -> Files.exists(ready), PATIENCE);

        child.stop(Duration.ofMillis(200));

        assertThat(child.isAlive()).isFalse();
    }

    @Test
    void whatIsNotThereFailsWithItsName() {
        var launch = new Launch(
                "nothing", List.of(), List.of("/no/such/program"), java.util.Map.of(), folder.resolve("log"), "TERM");

        assertThatThrownBy(() -> Child.start(launch).awaitReady(() -> false, PATIENCE))
                .isInstanceOf(ChildFailed.class)
                .hasMessageContaining("nothing")
                .hasMessageContaining("/no/such/program");
    }
}
