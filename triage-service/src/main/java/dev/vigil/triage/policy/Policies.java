package dev.vigil.triage.policy;

import dev.vigil.contract.QuestionSheet;
import dev.vigil.sheet.Sheets;
import dev.vigil.triage.TriageConfig;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** All policies that were ever in force, and the one that is. */
@ApplicationScoped
public class Policies {

    private static final Logger LOG = Logger.getLogger(Policies.class);
    private static final String PACKAGED = "/policy/default.dmn";
    // Two replicas that start at once must not both activate.
    private static final String LOCK = "select cast(pg_advisory_xact_lock(hashtext('policy_activation')) as text)";

    private final EntityManager entities;
    private final TriageConfig config;
    private final InstantSource clock;
    private final Map<String, Policy> read = new ConcurrentHashMap<>();

    Policies(EntityManager entities, TriageConfig config, InstantSource clock) {
        this.entities = entities;
        this.config = config;
        this.clock = clock;
    }

    /** Sees to it, before events are consumed, that a policy is in force that was proved against the question sheet of this release. */
    @Startup(Interceptor.Priority.LIBRARY_BEFORE)
    @Transactional
    void start() {
        entities.createNativeQuery(LOCK).getSingleResult();
        var last = lastActivation();
        if (last.isEmpty()) {
            activate(packaged());
        } else if (!last.get().sheet().equals(Sheets.current().version())) {
            activate(file(last.get().policy()).file());
        }
    }

    /** @throws PolicyRefused if the file cannot be read or breaks a guarantee; then the policy in force stays */
    @Transactional
    public Policy activate(byte[] file) {
        var policy = PolicyReader.read(file, Sheets.current());
        Proof.check(policy, config.severityShare());
        store(policy, file);
        if (entities.find(StoredSheet.class, policy.sheet().version()) == null) {
            entities.persist(new StoredSheet(policy.sheet()));
        }
        entities.persist(new PolicyActivation(policy, clock.instant()));
        LOG.infof("policy activated: %s", policy.identity());
        return policy;
    }

    private void store(Policy policy, byte[] file) {
        if (entities.find(PolicyFile.class, policy.identity().sha256()) != null) return;
        var sameName = entities.createQuery(
                        "select count(*) from PolicyFile where policyId = ?1 and version = ?2", Long.class)
                .setParameter(1, policy.identity().id())
                .setParameter(2, policy.identity().version())
                .getSingleResult();
        if (sameName > 0) {
            throw new PolicyRefused("definitions: version " + policy.identity().version() + " of policy "
                    + policy.identity().id()
                    + " is another file already; give this one a new version in its namespace.");
        }
        entities.persist(new PolicyFile(policy, file, clock.instant()));
    }

    public Policy active() {
        var activation = activation();
        return stored(activation.policy(), activation.sheet());
    }

    /** The policy as it was, whatever the present question sheet says. */
    public Policy stored(String sha256, String sheetVersion) {
        return read.computeIfAbsent(
                sha256 + " " + sheetVersion,
                key -> PolicyReader.read(file(sha256).file(), sheet(sheetVersion)));
    }

    PolicyActivation activation() {
        return lastActivation().orElseThrow(() -> new IllegalStateException("no policy was ever activated"));
    }

    PolicyFile file(String sha256) {
        return entities.find(PolicyFile.class, sha256);
    }

    private QuestionSheet sheet(String version) {
        return entities.find(StoredSheet.class, version).sheet();
    }

    private Optional<PolicyActivation> lastActivation() {
        return entities.createQuery("from PolicyActivation order by id desc", PolicyActivation.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private static byte[] packaged() {
        try (var file = Policies.class.getResourceAsStream(PACKAGED)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the packaged policy cannot be read", e);
        }
    }
}
