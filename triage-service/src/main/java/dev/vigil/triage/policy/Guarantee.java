package dev.vigil.triage.policy;

import dev.vigil.contract.Band;
import java.util.List;

/** What every policy must keep, whatever else is known about the referral. */
sealed interface Guarantee {

    String question();

    /** The rule, as a sentence. */
    String rule();

    /** The replies to the question that are compared. */
    List<Reply> replies();

    /** @param tallies what the policy makes of each of {@link #replies()} */
    boolean isKept(Policy policy, List<Tally> tallies);

    /** Whether it is kept even after any addition to all tallies alike. */
    boolean isKeptWhateverIsAdded(List<Tally> tallies);

    /** One reply never ranks below another. */
    record NeverBelow(String question, Reply graver, Reply calmer, String rule) implements Guarantee {
        @Override
        public List<Reply> replies() {
            return List.of(graver, calmer);
        }

        @Override
        public boolean isKept(Policy policy, List<Tally> tallies) {
            return policy.band(tallies.get(0)).isAtLeast(policy.band(tallies.get(1)));
        }

        @Override
        public boolean isKeptWhateverIsAdded(List<Tally> tallies) {
            return tallies.get(0).isNeverBelow(tallies.get(1));
        }
    }

    /** One reply alone insists on a band. */
    record AtLeast(String question, Reply reply, Band band, String rule) implements Guarantee {
        @Override
        public List<Reply> replies() {
            return List.of(reply);
        }

        @Override
        public boolean isKept(Policy policy, List<Tally> tallies) {
            return policy.band(tallies.getFirst()).isAtLeast(band);
        }

        @Override
        public boolean isKeptWhateverIsAdded(List<Tally> tallies) {
            return tallies.getFirst().floor().isAtLeast(band);
        }
    }
}
