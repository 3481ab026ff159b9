package dev.vigil.local;

import dev.vigil.local.SimulatedClocks.Setting;
import dev.vigil.local.kafka.Kafka;
import dev.vigil.local.kafka.KafkaSettings;
import dev.vigil.local.postgres.Postgres;
import dev.vigil.local.postgres.PostgresBinaries;
import dev.vigil.local.postgres.PostgresSettings;
import dev.vigil.local.process.Child;
import dev.vigil.local.process.Ports;
import dev.vigil.local.project.Project;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The whole system as real processes: PostgreSQL, Kafka, intake, triage and tracking, with their data in one folder. */
public final class Stack implements AutoCloseable {
    public static final String POSTGRES = "postgres";
    public static final String KAFKA = "kafka";
    public static final String INTAKE = Service.INTAKE.word();
    public static final String TRIAGE = Service.TRIAGE.word();
    public static final String TRACKING = Service.TRACKING.word();

    private final Project project = Project.here();
    private final Path home;
    private final Options options;
    private final Secrets secrets;
    private final Optional<SimulatedClocks> clocks;
    private final Revival revival;
    private final Leftovers leftovers;
    private final Part postgres;
    private final Part kafka;
    private final Map<Service, Part> services = new EnumMap<>(Service.class);

    private Stack(Path home, Options options) {
        this.home = home.toAbsolutePath().normalize();
        this.options = options;
        this.secrets = Secrets.of(this.home);
        this.clocks = options.simulatedAt().map(SimulatedClocks::new);
        this.revival = new Revival(options.progress());
        this.leftovers = new Leftovers(this.home);
        this.postgres = part(POSTGRES, "127.0.0.1:" + plan().postgres(), this::startPostgres, Postgres.STOP_PATIENCE);
        this.kafka = part(KAFKA, "127.0.0.1:" + plan().kafka(), this::startKafka, Kafka.STOP_PATIENCE);
        for (Service service : Service.values()) {
            services.put(
                    service,
                    part(
                            service.word(),
                            address(service).toString(),
                            launched -> start(service, launched),
                            ServiceProcess.STOP_PATIENCE));
        }
    }

    /** Returns when every process is ready; if one does not become so, stops the others and fails with the end of its log. */
    public static Stack start(Path home, Options options) {
        var stack = prepare(home, options);
        stack.start();
        return stack;
    }

    /** A stack that is still to be started; closing it while it starts ends that. */
    public static Stack prepare(Path home, Options options) {
        return new Stack(home, options);
    }

    /** Fails with a message that names the first port that somebody else holds. */
    public void requirePorts() {
        leftovers.stop();
        plan().ports().forEach((purpose, port) -> Ports.requireFree(port, purpose));
    }

    public void start() {
        requirePorts();
        new Startup(options.progress(), this).run(postgres, kafka, services.values());
    }

    public URI tracking() {
        return address(Service.TRACKING);
    }

    public URI intake() {
        return address(Service.INTAKE);
    }

    public URI triage() {
        return address(Service.TRIAGE);
    }

    public Plan plan() {
        return options.plan();
    }

    public Path logs() {
        return options.logs();
    }

    /** Ends it without warning; it stays dead until it is started. */
    public void kill9(String process) {
        named(process).kill9();
    }

    public void stop(String process) {
        named(process).stop();
    }

    /** Returns when it is ready. A service finds the simulated clock where the others have it. */
    public void start(String process) {
        named(process).start();
    }

    public void restart(String process) {
        stop(process);
        start(process);
    }

    /** Sets the simulated clock of every service that runs; one that is away gets it when it starts. */
    public void setClock(Instant at, double rate) {
        var setting = new Setting(at, rate);
        simulated().know(setting);
        running().forEach(service -> simulated().set(service, setting));
    }

    /** Stops everything, in the order in which nothing misses what it needs. */
    @Override
    public void close() {
        revival.close();
        services.values().parallelStream().forEach(this::stopAloud);
        Stream.of(kafka, postgres).parallel().forEach(this::stopAloud);
    }

    private void stopAloud(Part part) {
        if (part.isRunning()) options.progress().stopping(part.name());
        part.close();
    }

    private Part part(String name, String where, Part.Starter starter, Duration stopPatience) {
        return new Part(name, where, noting(starter), stopPatience, (part, dead) -> {
            if (options.revive()) revival.died(part, dead);
        });
    }

    private Part.Starter noting(Part.Starter starter) {
        return launched -> starter.start(child -> {
            leftovers.note(child);
            launched.accept(child);
        });
    }

    private void startPostgres(Consumer<Child> launched) {
        var binaries = PostgresBinaries.from(project.postgresJar());
        var settings = new PostgresSettings(
                binaries,
                home.resolve("postgres"),
                plan().postgres(),
                secrets.password("postgres"),
                log(POSTGRES),
                true);
        var databases = Postgres.start(settings, launched).databases();
        for (Service service : Service.values()) databases.provide(service.word(), secrets.password(service.word()));
    }

    private void startKafka(Consumer<Child> launched) {
        Kafka.start(
                new KafkaSettings(
                        project.brokerClassPath(),
                        home.resolve("kafka"),
                        plan().kafka(),
                        plan().kafkaController(),
                        log(KAFKA),
                        true),
                launched);
    }

    private void start(Service service, Consumer<Child> launched) {
        var process = new ServiceProcess(service, project, plan(), secrets, logs());
        process.start(clocks.map(c -> c.now(running())), launched);
        // Its start took time, in which the others' clocks may have gone on.
        clocks.ifPresent(c -> c.set(process.address(), c.now(running())));
    }

    private List<URI> running() {
        return services.entrySet().stream()
                .filter(entry -> entry.getValue().isReady())
                .map(entry -> address(entry.getKey()))
                .toList();
    }

    private SimulatedClocks simulated() {
        return clocks.orElseThrow(() -> new IllegalStateException("This stack runs in real time"));
    }

    private URI address(Service service) {
        return URI.create("http://127.0.0.1:" + service.port(plan()) + "/");
    }

    private Path log(String name) {
        return logs().resolve(name + ".log");
    }

    private Part named(String process) {
        return Stream.concat(Stream.of(postgres, kafka), services.values().stream())
                .filter(part -> part.name().equals(process))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No process is called " + process));
    }
}
