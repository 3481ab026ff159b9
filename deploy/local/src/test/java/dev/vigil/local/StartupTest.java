package dev.vigil.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vigil.local.process.Child;
import dev.vigil.local.process.Shell;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class StartupTest {
    @TempDir
    Path folder;

    private final CompletableFuture<Void> brokerRuns = new CompletableFuture<>();
    private final Part postgres = part("postgres", this::run);
    private final Part kafka = part("kafka", launched -> {
        run(launched);
        brokerRuns.complete(null);
    });

    @AfterEach
    void stop() {
        closeAll();
    }

    @Test
    void allAreReadyWhenItReturns() {
        var service = part("intake", this::run);

        startup().run(postgres, kafka, List.of(service));

        assertThat(List.of(postgres, kafka, service)).allMatch(Part::isReady);
        service.close();
    }

    @Test
    void oneThatFailsStopsTheOthersAndIsTheReason() {
        var service = part("intake", _ -> {
            brokerRuns.join();
            throw new IllegalStateException("intake has no luck");
        });

        assertThatThrownBy(() -> startup().run(postgres, kafka, List.of(service)))
                .hasMessage("intake has no luck");

        assertThat(List.of(postgres, kafka)).noneMatch(Part::isRunning);
    }

    @Test
    void aBrokenClassPathIsAReasonToo() {
        var broken = part("postgres", _ -> {
            throw new NoClassDefFoundError("gone");
        });

        assertThatThrownBy(() -> startup().run(broken, kafka, List.of())).isInstanceOf(NoClassDefFoundError.class);

        assertThat(kafka.isRunning()).isFalse();
    }

    private Startup startup() {
        return new Startup(Progress.SILENT, this::closeAll);
    }

    private void closeAll() {
        postgres.close();
        kafka.close();
    }

    private void run(Consumer<Child> launched) {
        launched.accept(Child.start(Shell.launch(folder, "exec sleep 600")));
    }

    private static Part part(String name, Part.Starter starter) {
        return new Part(name, "here", starter, Duration.ofSeconds(5), (_, _) -> {});
    }
}
