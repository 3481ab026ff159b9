package dev.vigil.local.kafka;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/** Runs in the broker's own JVM, with the broker's own libraries; nothing else of the runner may touch this class. */
final class BrokerMain {
    private BrokerMain() {}

    /** Takes the settings file; writes our process id into "ready" beside it once clients are served. */
    public static void main(String[] arguments) throws Exception {
        Path file = Path.of(arguments[0]);
        Properties settings = read(file);
        format(settings.getProperty("log.dirs"));
        var server = new KafkaRaftServer(KafkaConfig.fromProps(settings, false), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "shutdown"));
        server.startup();
        Files.writeString(
                file.resolveSibling("ready"),
                Long.toString(ProcessHandle.current().pid()));
        server.awaitShutdown();
    }

    private static Properties read(Path file) throws IOException {
        var settings = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            settings.load(reader);
        }
        return settings;
    }

    private static void format(String data) throws Exception {
        if (Files.exists(Path.of(data, "meta.properties"))) return;
        new Formatter()
                .setClusterId(Uuid.randomUuid().toString())
                .setNodeId(1)
                .setControllerListenerName("CONTROLLER")
                .setMetadataLogDirectory(data)
                .addDirectory(data)
                .run();
    }
}
