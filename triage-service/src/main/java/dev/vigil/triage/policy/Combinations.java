package dev.vigil.triage.policy;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;

/** Every combination of replies to some questions, silence everywhere first. */
final class Combinations implements Iterable<Replies> {

    /** More than can be tried while somebody waits for the answer. */
    private static final long LIMIT = 200_000;

    private final List<String> questions;
    private final Function<String, List<Reply>> choices;

    private Combinations(List<String> questions, Function<String, List<Reply>> choices) {
        this.questions = questions;
        this.choices = choices;
    }

    /** @throws PolicyRefused if they are too many to try */
    static Combinations of(List<String> questions, Domain domain) {
        return of(questions, domain::different);
    }

    /** @param choices the replies to try for a question */
    static Combinations of(List<String> questions, Function<String, List<Reply>> choices) {
        var count = 1L;
        for (var question : questions) {
            count *= choices.apply(question).size();
            if (count > LIMIT) {
                throw new PolicyRefused("These questions stand together in tables and have more than " + LIMIT
                        + " combinations of replies, too many to prove anything: " + String.join(", ", questions)
                        + ". Let fewer tables share a question.");
            }
        }
        return new Combinations(List.copyOf(questions), choices);
    }

    @Override
    public Iterator<Replies> iterator() {
        return new Odometer();
    }

    private final class Odometer implements Iterator<Replies> {
        private final int[] at = new int[questions.size()];
        private boolean more = true;

        @Override
        public boolean hasNext() {
            return more;
        }

        @Override
        public Replies next() {
            if (!more) throw new NoSuchElementException();
            var replies = new HashMap<String, Reply>();
            for (var i = 0; i < at.length; i++)
                replies.put(questions.get(i), choices(i).get(at[i]));
            more = step();
            return new Replies(replies);
        }

        private boolean step() {
            for (var i = 0; i < at.length; i++) {
                if (++at[i] < choices(i).size()) return true;
                at[i] = 0;
            }
            return false;
        }

        private List<Reply> choices(int i) {
            return choices.apply(questions.get(i));
        }
    }
}
