package dev.vigil.triage.referral;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.vigil.contract.Band;
import dev.vigil.contract.ReferralId;
import dev.vigil.triage.assessment.Advice;
import dev.vigil.triage.assessment.Age;
import dev.vigil.triage.assessment.Assessment;
import dev.vigil.triage.assessment.Known;
import dev.vigil.triage.policy.Policy;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Some referrals and all that are linked to them, locked; and the assessments that follow from what happens to them. */
public final class Circle {

    private final Map<ReferralId, Referral> known;
    private final Links links;
    private final Policy policy;
    private final Instant now;
    private final List<Referral> unheardOf = new ArrayList<>();
    private final List<Assessment> made = new ArrayList<>();

    Circle(Map<ReferralId, Referral> known, Links links, Policy policy, Instant now) {
        this.known = known;
        this.links = links;
        this.policy = policy;
        this.now = now;
    }

    void take(Lesson lesson) {
        switch (lesson) {
            case Lesson.Receipt receipt -> {
                of(receipt.referral()).receive(receipt);
                learn(of(receipt.referral()), new Lesson.Findings(receipt.referral(), receipt.facts(), receipt.at()));
            }
            case Lesson.Findings findings -> learn(of(findings.referral()), findings);
            case Lesson.Linked(var one, var other) -> link(of(one), of(other));
            // Lowers nothing: what a link once raised is for a person to lower.
            case Lesson.Unlinked(var one, var other) -> links.remove(one, other);
        }
    }

    private void learn(Referral referral, Lesson.Findings findings) {
        referral.learn(findings.facts(), findings.at()).ifPresent(because -> assess(referral, because));
    }

    private void link(Referral one, Referral other) {
        if (!links.add(one.id(), other.id())) return;
        spreadFrom(one);
        spreadFrom(other);
    }

    /** Whatever it comes to is assessed anew. */
    public void assess(Referral referral, List<String> because) {
        var before = referral.band();
        made.add(referral.assess(policy, linkedBand(referral), because, UuidCreator.getTimeOrderedEpoch(), now));
        if (referral.band() != before) spreadFrom(referral);
    }

    /** Raises what is linked to it, and what is linked to that, to its band. */
    void spreadFrom(Referral raised) {
        var sources = new ArrayDeque<>(List.of(raised));
        while (!sources.isEmpty()) {
            var source = sources.remove();
            for (var id : links.of(source.id())) {
                var linked = of(id);
                if (!linked.isAssessed() || !wouldRise(linked)) continue;
                made.add(linked.assess(
                        policy,
                        linkedBand(linked),
                        List.of("linked to " + source.name()),
                        UuidCreator.getTimeOrderedEpoch(),
                        now));
                sources.add(linked);
            }
        }
    }

    private boolean wouldRise(Referral linked) {
        return Advice.on(policy, linked.basis(linkedBand(linked), now)).band() != linked.band();
    }

    private Band linkedBand(Referral referral) {
        return links.of(referral.id()).stream()
                .map(id -> of(id).band())
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    public Known known(Referral referral) {
        return referral.known(linkedBand(referral), now);
    }

    /**
     * It has grown older. Assessed anew only if other rules match for it; a watch that ran beside this one and was
     * first has left nothing to do.
     *
     * @param assessed what the latest assessment went by
     */
    void grow(Referral referral, Known assessed) {
        if (!referral.isDueForAge(policy, now)) return;
        var older = known(referral);
        if (policy.matches(older.replies(policy)).equals(policy.matches(assessed.replies(policy)))) {
            referral.watchAge(policy, now);
        } else {
            assess(referral, List.of("the last known activity is " + Age.words(older) + " ago now"));
        }
    }

    /** It has ended, so what its age would change is looked at only if it is assessed again. */
    void growUnseen(Referral referral) {
        if (referral.isDueForAge(policy, now)) referral.watchAge(policy, now);
    }

    /** A person sets the band of a referral; what is linked to it follows only upwards. */
    public void settle(Referral referral, Band band) {
        referral.settle(band, known(referral));
        spreadFrom(referral);
    }

    public Policy policy() {
        return policy;
    }

    public Instant now() {
        return now;
    }

    /** The referral, which may be one that nobody has heard of before. */
    Referral of(ReferralId id) {
        return known.computeIfAbsent(id, unknown -> {
            unheardOf.add(new Referral(unknown));
            return unheardOf.getLast();
        });
    }

    List<Referral> unheardOf() {
        return unheardOf;
    }

    List<Assessment> made() {
        return made;
    }

    Links links() {
        return links;
    }
}
