package dev.vigil.local;

import dev.vigil.local.kafka.Kafka;
import dev.vigil.local.kafka.KafkaSettings;
import dev.vigil.local.postgres.Databases;
import dev.vigil.local.postgres.Postgres;
import dev.vigil.local.postgres.PostgresBinaries;
import dev.vigil.local.postgres.PostgresSettings;
import dev.vigil.local.process.Child;
import dev.vigil.local.project.Project;
import java.nio.file.Path;
import java.util.function.Consumer;

/** How the backends are started, and what each process is told about the others. */
final class Wiring {
    private final Project project = Project.here();
    private final Path home;
    private final Options options;
    private final Secrets secrets;

    Wiring(Path home, Options options) {
        this.home = home;
        this.options = options;
        this.secrets = Secrets.of(home);
    }

    /** The server, with a database for each service that only this service can open. */
    void startPostgres(Consumer<Child> launched) {
        var settings = new PostgresSettings(
                PostgresBinaries.from(project.postgresJar()),
                home.resolve("postgres"),
                options.plan().postgres(),
                secrets.password("postgres"),
                log(Stack.POSTGRES),
                true);
        var databases = Postgres.start(settings, launched).databases();
        for (Service service : Service.values()) databases.provide(service.word(), secrets.password(service.word()));
    }

    Stack.Database scratchDatabase(String name) {
        var databases = new Databases(options.plan().postgres(), secrets.password("postgres"));
        databases.provide(name, secrets.password("postgres"));
        return new Stack.Database(databases.url(name), name, secrets.password("postgres"));
    }

    void startKafka(Consumer<Child> launched) {
        var settings = new KafkaSettings(
                project.brokerClassPath(),
                home.resolve("kafka"),
                options.plan().kafka(),
                options.plan().kafkaController(),
                log(Stack.KAFKA),
                true);
        Kafka.start(settings, launched);
    }

    ServiceProcess process(Service service) {
        return new ServiceProcess(service, project, options.plan(), secrets, options.logs());
    }

    private Path log(String name) {
        return options.logs().resolve(name + ".log");
    }
}
