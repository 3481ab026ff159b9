package dev.vigil.local;

import dev.vigil.local.SimulatedClocks.Setting;
import dev.vigil.local.process.Child;
import dev.vigil.local.process.Launch;
import dev.vigil.local.project.Project;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Starts one of the services, with its settings in the environment, and waits until it calls itself ready. */
record ServiceProcess(Service service, Project project, Plan plan, Secrets secrets, Path logs) {
    static final Duration STOP_PATIENCE = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    URI address() {
        return URI.create("http://127.0.0.1:" + service.port(plan) + "/");
    }

    void start(Optional<Setting> clock, Consumer<Child> launched) {
        var child = Child.start(new Launch(
                service.word(),
                List.of(),
                command(),
                environment(clock),
                logs.resolve(service.word() + ".log"),
                "TERM"));
        launched.accept(child);
        child.awaitReady(this::isReady, PATIENCE);
    }

    private List<String> command() {
        return List.of(
                Project.java(),
                "-Xmx" + service.megabytes() + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED",
                "-jar",
                project.serviceJar(service.module()).toString());
    }

    private Map<String, String> environment(Optional<Setting> clock) {
        var environment = new HashMap<String, String>();
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(service.port(plan)));
        environment.put(
                "QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://127.0.0.1:" + plan.postgres() + "/" + service.word());
        environment.put("QUARKUS_DATASOURCE_USERNAME", service.word());
        environment.put("QUARKUS_DATASOURCE_PASSWORD", secrets.password(service.word()));
        environment.put("VIGIL_KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + plan.kafka());
        environment.put("VIGIL_QUARANTINE_KEY", secrets.quarantineKey());
        clock.ifPresent(setting -> {
            environment.put("VIGIL_CLOCK_SIMULATED", "true");
            environment.put("VIGIL_CLOCK_AT", setting.at().toString());
            environment.put("VIGIL_CLOCK_RATE", Double.toString(setting.rate()));
        });
        return environment;
    }

    private boolean isReady() {
        var request = HttpRequest.newBuilder(address().resolve("q/health/ready"))
                .timeout(Duration.ofSeconds(2))
                .build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
