package dev.vigil.triage.policy;

import dev.vigil.problem.ProblemKind;
import dev.vigil.problem.Refusal;
import dev.vigil.sheet.Sheets;
import dev.vigil.triage.TriageConfig;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** All policies, and the one that is in force. */
@ApplicationScoped
public class Policies {

    private static final Logger LOG = Logger.getLogger(Policies.class);
    private static final String PACKAGED = "/policy/default.dmn";

    private final PolicyFiles files;
    private final Activations activations;
    private final TriageConfig config;
    private final Map<String, Policy> read = new ConcurrentHashMap<>();

    Policies(PolicyFiles files, Activations activations, TriageConfig config) {
        this.files = files;
        this.activations = activations;
        this.config = config;
    }

    /** Sees to it, before events are consumed, that a policy is in force that was proved against the question sheet of this release. */
    @Startup(Interceptor.Priority.LIBRARY_BEFORE)
    @Transactional
    void start() {
        activations.hold();
        var last = activations.last();
        if (last.isEmpty()) {
            activate(packaged(), "The policy that comes with Vigil, until somebody activates another");
        } else if (!last.get().sheet().equals(Sheets.current().version())) {
            activate(files.existing(last.get().policy()).file(), "Proved anew, against a new question sheet");
        }
    }

    private void activate(byte[] file, String reason) {
        var policy = proved(file);
        files.keep(policy, file, null);
        putInForce(policy, null, reason);
    }

    /**
     * Keeps a draft. It changes no band until it is activated.
     *
     * @return false if the same bytes were kept already
     * @throws PolicyRefused if the file cannot be read or breaks a guarantee
     */
    @Transactional
    public boolean keep(Policy draft, byte[] file, String by) {
        return files.keep(draft, file, by);
    }

    /** @throws PolicyRefused if the file cannot be read or breaks a guarantee */
    Policy proved(byte[] file) {
        var policy = PolicyReader.read(file, Sheets.current());
        Proof.check(policy, config.severityShare());
        Deadlines.check(policy, config.limits());
        return policy;
    }

    /** @throws PolicyRefused if it breaks a guarantee under the question sheet of this release; then the policy in force stays */
    @Transactional
    public Policy activate(String sha256, String by, String reason) {
        var policy = proved(files.existing(sha256).file());
        activations.hold();
        var last = activations.last();
        if (last.isPresent() && last.get().policy().equals(sha256)) {
            throw new Refusal(ProblemKind.POLICY_IN_FORCE, "Policy " + sha256 + " is in force already.");
        }
        putInForce(policy, by, reason);
        return policy;
    }

    private void putInForce(Policy policy, String by, String reason) {
        activations.add(policy, by, reason);
        LOG.infof("policy activated: %s", policy.identity());
    }

    /** The one in force; it stays in force until the caller's transaction ends. */
    public Policy active() {
        return inForceUntilTheEnd().policy();
    }

    /** The one in force until the end of the caller's transaction. */
    public InForce inForceUntilTheEnd() {
        activations.share();
        return inForce();
    }

    /** The one that is in force at this moment. */
    public InForce inForce() {
        var activation = activation();
        return new InForce(stored(activation.policy(), activation.sheet()), activation.reassessment());
    }

    public record InForce(Policy policy, Reassessment reassessment) {}

    /** A policy that was kept, read against the sheet it was proved against when it came. */
    public Policy kept(String sha256) {
        return stored(sha256, files.existing(sha256).sheet());
    }

    /** The policy as it was, whatever the present question sheet says. */
    public Policy stored(String sha256, String sheetVersion) {
        return read.computeIfAbsent(
                sha256 + " " + sheetVersion,
                key -> PolicyReader.read(files.existing(sha256).file(), files.sheet(sheetVersion)));
    }

    PolicyActivation activation() {
        return activations.last().orElseThrow(() -> new IllegalStateException("no policy was ever activated"));
    }

    private static byte[] packaged() {
        try (var file = Policies.class.getResourceAsStream(PACKAGED)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the packaged policy cannot be read", e);
        }
    }
}
