package dev.vigil.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vigil.local.process.Child;
import dev.vigil.local.process.Shell;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class RevivalTest {
    @TempDir
    Path folder;

    private final BlockingQueue<String> said = new LinkedBlockingQueue<>();
    private final BlockingQueue<Child> started = new LinkedBlockingQueue<>();
    private final Revival revival = new Revival(new Progress() {
        @Override
        public void ready(String process, Duration took, String where) {
            said.add(process + " ready");
        }

        @Override
        public void died(String process, String why, Duration pause) {
            said.add(process + " again in " + pause.toSeconds() + ": "
                    + why.lines().findFirst().orElse(""));
        }
    });
    private String script = "exec sleep 600";
    private final Part part = new Part("sample", "here", this::launch, Duration.ofSeconds(5), revival::died);

    @AfterEach
    void stop() {
        revival.close();
        part.close();
    }

    @Test
    void whatIsKilledComesBack() throws InterruptedException {
        part.start();

        started.take().kill();

        assertThat(next()).isEqualTo("sample again in 1: sample was ended by signal 9.");
        assertThat(next()).isEqualTo("sample ready");
        assertThat(part.isReady()).isTrue();
    }

    @Test
    void whatNeverStaysIsTriedAfterLongerPauses() throws InterruptedException {
        part.start();
        script = "exit 7";

        started.take().kill();

        assertThat(next()).startsWith("sample again in 1");
        assertThat(next()).isEqualTo("sample again in 2: sample ended with code 7 before it was ready.");
        assertThat(next()).startsWith("sample again in 4");
    }

    @Test
    void whatWasStoppedStaysStopped() throws InterruptedException {
        part.start();
        var child = started.take();

        part.stop();

        assertThat(child.isAlive()).isFalse();
        assertThat(said.poll(300, TimeUnit.MILLISECONDS)).isNull();
    }

    @Test
    void whatWasClosedIsNotStartedAgain() {
        part.close();

        assertThatThrownBy(part::start).hasMessageContaining("being stopped");
        assertThat(started).isEmpty();
    }

    private void launch(java.util.function.Consumer<Child> launched) {
        var child = Child.start(Shell.launch(folder, script));
        started.add(child);
        launched.accept(child);
        boolean stays = script.startsWith("exec");
        child.awaitReady(() -> stays, Duration.ofSeconds(20));
    }

    private String next() throws InterruptedException {
        return said.poll(20, TimeUnit.SECONDS);
    }
}
