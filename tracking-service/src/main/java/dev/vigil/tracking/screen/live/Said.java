package dev.vigil.tracking.screen.live;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What was said last on a channel, so that only what differs is said again. */
final class Said {

    private final Map<String, String> tables = new HashMap<>();
    /** Null until the first time: what was there before anybody followed is no news. */
    private Set<String> spoken;

    List<Fragment> news(List<Fragment> fragments) {
        var news = fragments.stream().filter(this::isNews).toList();
        spoken = fragments.stream()
                .filter(fragment -> fragment.key() != null)
                .map(Fragment::key)
                .collect(Collectors.toSet());
        return news;
    }

    private boolean isNews(Fragment fragment) {
        return switch (fragment.delivery()) {
            case EACH -> spoken != null && !spoken.contains(fragment.key());
            case NEWEST -> {
                var now = fragment.withoutTicking();
                yield !now.equals(tables.put(fragment.topic(), now));
            }
        };
    }
}
