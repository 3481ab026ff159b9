package dev.vigil.tracking.screen;

import java.util.List;

/** @param note how many of how many are shown: a list that ends must say so */
public record WorstList(List<WorstWait> lines, String note) {

    static WorstList of(List<WorstWait> lines, long open) {
        return new WorstList(
                lines, "%,d of %s shown".formatted(lines.size(), Words.count(open, "open referral", "open referrals")));
    }
}
