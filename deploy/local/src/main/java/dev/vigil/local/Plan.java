package dev.vigil.local;

import dev.vigil.local.process.Ports;
import java.util.LinkedHashMap;
import java.util.Map;

/** Who listens where on 127.0.0.1. */
public record Plan(int tracking, int intake, int triage, int postgres, int kafka, int kafkaController) {

    /** The documented ports. */
    public static final Plan FIXED = new Plan(8080, 8081, 8082, 15432, 19092, 19093);

    /** For several stacks side by side. */
    static Plan free() {
        var ports = Ports.free(6);
        return new Plan(ports.get(0), ports.get(1), ports.get(2), ports.get(3), ports.get(4), ports.get(5));
    }

    public Map<String, Integer> ports() {
        var ports = new LinkedHashMap<String, Integer>();
        ports.put("control room and tracking", tracking);
        ports.put("intake", intake);
        ports.put("triage", triage);
        ports.put("PostgreSQL", postgres);
        ports.put("Kafka", kafka);
        ports.put("Kafka's controller", kafkaController);
        return ports;
    }
}
