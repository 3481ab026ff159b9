package dev.vigil.triage.referral;

import dev.vigil.contract.ReferralId;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which referrals are about one matter. */
final class Links {

    private final Set<Pair> stored;
    private final Set<Pair> pairs;

    Links(Collection<Pair> stored) {
        this.stored = Set.copyOf(stored);
        this.pairs = new LinkedHashSet<>(stored);
    }

    /** The smaller id first, so that each pair is stored once whoever tells of it. */
    record Pair(UUID one, UUID other) {
        static Pair of(ReferralId a, ReferralId b) {
            // As PostgreSQL orders them, which is not how Java does.
            return a.toString().compareTo(b.toString()) < 0
                    ? new Pair(a.value(), b.value())
                    : new Pair(b.value(), a.value());
        }

        boolean names(ReferralId referral) {
            return one.equals(referral.value()) || other.equals(referral.value());
        }

        ReferralId besides(ReferralId referral) {
            return new ReferralId(one.equals(referral.value()) ? other : one);
        }
    }

    boolean add(ReferralId a, ReferralId b) {
        return !a.equals(b) && pairs.add(Pair.of(a, b));
    }

    void remove(ReferralId a, ReferralId b) {
        pairs.remove(Pair.of(a, b));
    }

    /** In the order of their ids, so that every run tells the same story. */
    Set<ReferralId> of(ReferralId referral) {
        return pairs.stream()
                .filter(pair -> pair.names(referral))
                .map(pair -> pair.besides(referral))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    boolean isChanged() {
        return !pairs.equals(stored);
    }

    Set<Pair> all() {
        return Set.copyOf(pairs);
    }

    Set<Pair> added() {
        return minus(pairs, stored);
    }

    Set<Pair> removed() {
        return minus(stored, pairs);
    }

    private static Set<Pair> minus(Set<Pair> from, Set<Pair> what) {
        var left = new LinkedHashSet<>(from);
        left.removeAll(what);
        return left;
    }
}
