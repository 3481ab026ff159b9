package dev.vigil.triage.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.contract.Band;
import dev.vigil.contract.QuestionSheet.Kind;
import dev.vigil.contract.QuestionSheet.Question;
import dev.vigil.sheet.Sheets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Whatever an expert does to the policy file, it is refused or it keeps the guarantees. What they mean is said here once
 * more, in other words and on whole sheets, so that a guarantee that the proof forgot would be found.
 */
class EditedPoliciesTest {

    private static final int CASES = 120;
    private static final int SHEETS = 40;
    private static final Set<String> NEAR_A_CHILD = Set.of("positionOfTrust", "livesWithChild", "namedChild");
    private static final List<Reply> NOT_ESTABLISHED = List.of(Reply.SILENCE, Reply.NO_STATED);

    /** @param cell id of the entry */
    private record Edit(String cell, String text) {}

    @Test
    void editedPolicyIsRefusedOrKeepsTheGuarantees() {
        var accepted = new ArrayList<Policy>();
        var refused = new ArrayList<String>();
        Property.<List<Edit>>of(EditedPoliciesTest::edits, EditedPoliciesTest::fewer)
                .holds(CASES, edits -> {
                    try {
                        var policy = edited(edits).policy();
                        Proof.check(policy, 25);
                        accepted.add(policy);
                        return keepsTheGuarantees(policy, new Random(edits.hashCode()));
                    } catch (PolicyRefused refusal) {
                        refused.add(refusal.getMessage());
                        return true;
                    }
                });

        // Neither side may be empty, or this would prove nothing.
        assertThat(accepted).hasSizeGreaterThan(CASES / 10);
        assertThat(refused).hasSizeGreaterThan(CASES / 10);
    }

    private static List<Edit> edits(Random random) {
        var cells = cells();
        return random.ints(1 + random.nextInt(3), 0, cells.size())
                .mapToObj(cells::get)
                .map(cell -> new Edit(cell, text(cell, random)))
                .toList();
    }

    private static List<String> cells() {
        return Pattern.compile("id=\"([A-Z]\\d+_[\\dpb])\"><text>")
                .matcher(DefaultPolicy.file().xml())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String text(String cell, Random random) {
        if (cell.endsWith("_p")) return String.valueOf(random.nextInt(80));
        if (cell.endsWith("_b")) return "\"" + pick(List.of(Band.values()), random) + "\"";
        return pick(
                List.of("-", "null", "\"yes\"", "\"no-stated\"", "null, \"no-stated\"", "\"no-checked\"", "&lt; 12"),
                random);
    }

    private static Stream<List<Edit>> fewer(List<Edit> edits) {
        return edits.size() == 1
                ? Stream.empty()
                : edits.stream()
                        .map(left -> edits.stream().filter(edit -> edit != left).toList());
    }

    private static DefaultPolicy edited(List<Edit> edits) {
        var file = DefaultPolicy.file();
        for (var edit : edits) file = file.with(edit.cell(), edit.text());
        return file;
    }

    private static boolean keepsTheGuarantees(Policy policy, Random random) {
        for (var sheet = 0; sheet < SHEETS; sheet++) {
            var replies = KieRefereeTest.replies(policy, random);
            if (!policy.outcome(replies).equals(policy.outcome(new Replies(replies.byQuestion())))) return false;
            for (var question : Sheets.current().questions()) {
                if (!keeps(policy, replies, question)) return false;
            }
        }
        return true;
    }

    private static boolean keeps(Policy policy, Replies replies, Question question) {
        var calmest = band(policy, replies, question, Reply.NO_CHECKED);
        var worst = band(policy, replies, question, gravest(policy, question));
        var silent = NOT_ESTABLISHED.stream()
                .map(reply -> band(policy, replies, question, reply))
                .toList();
        return silent.stream().allMatch(band -> question.kind() == Kind.NUMBER || band.isAtLeast(calmest))
                && silent.stream().allMatch(worst::isAtLeast)
                && ladder(policy, replies, question)
                && (!NEAR_A_CHILD.contains(question.name()) || worst.isAtLeast(Band.HIGH))
                && (!(question.access() || question.name().equals("occupation"))
                        || silent.stream().allMatch(band -> band.isAtLeast(Band.MEDIUM)));
    }

    private static boolean ladder(Policy policy, Replies replies, Question question) {
        var bands = calmToGrave(policy, question).stream()
                .map(reply -> band(policy, replies, question, reply))
                .toList();
        for (var rung = 1; rung < bands.size(); rung++) {
            if (!bands.get(rung).isAtLeast(bands.get(rung - 1))) return false;
        }
        return true;
    }

    private static Band band(Policy policy, Replies replies, Question question, Reply reply) {
        return policy.outcome(replies.with(question.name(), reply)).band();
    }

    private static Reply gravest(Policy policy, Question question) {
        return calmToGrave(policy, question).getLast();
    }

    private static List<Reply> calmToGrave(Policy policy, Question question) {
        return switch (question.kind()) {
            case YES_NO -> List.of(Reply.YES);
            case CHOICE ->
                question.choices().reversed().stream()
                        .<Reply>map(Reply.Word::new)
                        .toList();
            case NUMBER ->
                policy.domain().all(question.name()).stream()
                        .filter(Reply.Amount.class::isInstance)
                        .toList();
        };
    }

    private static <T> T pick(List<T> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
