package dev.vigil.local;

import dev.vigil.local.SimulatedClocks.Setting;
import dev.vigil.local.kafka.Kafka;
import dev.vigil.local.postgres.Postgres;
import dev.vigil.local.process.Child;
import dev.vigil.local.process.Ports;
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

    private final Options options;
    private final Wiring wiring;
    private final Leftovers leftovers;
    private final Revival revival;
    private final Optional<SimulatedClocks> clocks;
    private final Part postgres;
    private final Part kafka;
    private final Map<Service, Part> services = new EnumMap<>(Service.class);

    private Stack(Path home, Options options) {
        this.options = options;
        this.wiring = new Wiring(home, options);
        this.leftovers = new Leftovers(home);
        this.revival = new Revival(options.progress());
        this.clocks = options.simulatedAt().map(SimulatedClocks::new);
        this.postgres = part(POSTGRES, "127.0.0.1:" + plan().postgres(), wiring::startPostgres, Postgres.STOP_PATIENCE);
        this.kafka = part(KAFKA, "127.0.0.1:" + plan().kafka(), wiring::startKafka, Kafka.STOP_PATIENCE);
        for (Service service : Service.values()) services.put(service, part(wiring.process(service)));
    }

    /** Returns when every process is ready; if one does not become so, stops the others and fails with the end of its log. */
    public static Stack start(Path home, Options options) {
        var stack = prepare(home, options);
        stack.start();
        return stack;
    }

    /** A stack that is still to be started; closing it while it starts ends that. */
    public static Stack prepare(Path home, Options options) {
        return new Stack(home.toAbsolutePath().normalize(), options);
    }

    /** Fails with a message that names the first port that somebody else holds. */
    public void requirePorts() {
        leftovers.stop();
        plan().ports().forEach((purpose, port) -> Ports.requireFree(port, purpose));
    }

    public void start() {
        requirePorts();
        new Startup(options.progress(), this::close).run(postgres, kafka, services.values());
    }

    public URI tracking() {
        return wiring.process(Service.TRACKING).address();
    }

    public URI intake() {
        return wiring.process(Service.INTAKE).address();
    }

    public URI triage() {
        return wiring.process(Service.TRIAGE).address();
    }

    /** A database that no service uses, on the server that they use. */
    public Database scratchDatabase(String name) {
        return wiring.scratchDatabase(name);
    }

    /** Where a database is, and who may open it. */
    public record Database(String url, String user, String password) {}

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
        var simulated = clocks.orElseThrow(() -> new IllegalStateException("This stack runs in real time"));
        var setting = new Setting(at, rate);
        simulated.know(setting);
        running().forEach(service -> simulated.set(service, setting));
    }

    /** Stops everything, in the order in which nothing misses what it needs. */
    @Override
    public void close() {
        revival.close();
        services.values().parallelStream().forEach(this::close);
        Stream.of(kafka, postgres).parallel().forEach(this::close);
    }

    private void close(Part part) {
        if (part.isRunning()) options.progress().stopping(part.name());
        part.close();
    }

    private Part part(ServiceProcess process) {
        String name = process.service().word();
        return part(
                name, process.address().toString(), launched -> start(process, launched), ServiceProcess.STOP_PATIENCE);
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

    private void start(ServiceProcess process, Consumer<Child> launched) {
        process.start(clocks.map(c -> c.now(running())), launched);
        // Its start took time, in which the others' clocks may have gone on.
        clocks.ifPresent(c -> c.set(process.address(), c.now(running())));
    }

    private List<URI> running() {
        return services.entrySet().stream()
                .filter(entry -> entry.getValue().isReady())
                .map(entry -> wiring.process(entry.getKey()).address())
                .toList();
    }

    private Plan plan() {
        return options.plan();
    }

    private Part named(String process) {
        return Stream.concat(Stream.of(postgres, kafka), services.values().stream())
                .filter(part -> part.name().equals(process))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No process is called " + process));
    }
}
