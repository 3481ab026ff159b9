package dev.vigil.local.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The areas of each of the three days of dissemination. The sizes of the lots and the day of the named three areas are
 * given by the scenario; which other area went on which day is not known, so the first split that adds up is taken.
 */
record Lots(List<Area> first, List<Area> second, List<Area> third) {

    static final int FIRST = 400;
    static final int SECOND = 450;

    private static final Set<String> ON_THE_LAST_DAY = Set.of("Essex", "Suffolk", "North Wales");

    static Lots of(List<Area> areas) {
        var free = areas.stream()
                .filter(area -> !ON_THE_LAST_DAY.contains(area.name()))
                .toList();
        var first = adding(free, FIRST);
        var second = adding(without(free, first), SECOND);
        return new Lots(first, second, without(without(areas, first), second));
    }

    private static List<Area> without(List<Area> areas, List<Area> taken) {
        return areas.stream().filter(area -> !taken.contains(area)).toList();
    }

    private static List<Area> adding(List<Area> areas, int sum) {
        var chosen = new ArrayList<Area>();
        if (!add(areas, 0, sum, chosen)) {
            throw new IllegalStateException("no lot of whole areas adds up to " + sum);
        }
        return List.copyOf(chosen);
    }

    private static boolean add(List<Area> areas, int from, int missing, List<Area> chosen) {
        if (missing == 0) return true;
        for (int i = from; i < areas.size(); i++) {
            if (areas.get(i).records() > missing) continue;
            chosen.add(areas.get(i));
            if (add(areas, i + 1, missing - areas.get(i).records(), chosen)) return true;
            chosen.removeLast();
        }
        return false;
    }
}
