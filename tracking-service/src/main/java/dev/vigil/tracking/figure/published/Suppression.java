package dev.vigil.tracking.figure.published;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Hides as much as it takes that every small count may be anything from 0 to 4 for whoever knows all that is printed: both
 * tables, all totals, and that no more can wait than were received.
 */
final class Suppression {

    private final Printed received;
    private final Printed waiting;

    private Suppression(Printed received, Printed waiting) {
        this.received = received;
        this.waiting = waiting;
    }

    /** Row, column and how it stands to what it might be hidden for. */
    private record Place(Printed table, int row, int column) {}

    static void protect(Printed received, Printed waiting) {
        var suppression = new Suppression(received, waiting);
        var pinned = suppression.pinned();
        while (pinned != null && suppression.hideNear(pinned)) {
            pinned = suppression.pinned();
        }
    }

    private Place pinned() {
        return places().stream()
                .filter(place -> place.table().isSmall(place.row(), place.column()))
                .filter(place -> !canBe(place, 0) || !canBe(place, Printed.FEWEST - 1))
                .findFirst()
                .orElse(null);
    }

    private List<Place> places() {
        var places = new ArrayList<Place>();
        for (var table : List.of(received, waiting)) {
            for (var row = 0; row < table.rows(); row++) {
                for (var column = 0; column < table.columns(); column++) {
                    places.add(new Place(table, row, column));
                }
            }
        }
        return places;
    }

    /** Whether two tables that would be printed as these are and have this count there can be found. */
    private boolean canBe(Place place, long count) {
        return new Search(place, false, false).finds(count)
                || new Search(place, true, false).finds(count)
                || new Search(place, false, true).finds(count)
                || new Search(place, true, true).finds(count);
    }

    /** Goes from what is true to other tables: first, if asked, fewer wait or more were received around the place. */
    private final class Search {

        private final Place place;
        private final long[][] allReceived = received.copy();
        private final long[][] allWaiting = waiting.copy();
        private final Alternative ofReceived = new Alternative(received, allReceived, between(allWaiting, null));
        private final Alternative ofWaiting = new Alternative(waiting, allWaiting, between(null, allReceived));

        Search(Place place, boolean fewerWait, boolean moreReceived) {
            this.place = place;
            for (var row = 0; row < received.rows() - 1; row++) {
                for (var column = 0; column < received.columns() - 1; column++) {
                    if (isNear(row, column)) {
                        for (var step = 1; step < Printed.FEWEST && fewerWait && allWaiting[row][column] > 0; step++) {
                            ofWaiting.move(row, column, allWaiting[row][column] - 1);
                        }
                        for (var step = 1; step < Printed.FEWEST && moreReceived; step++) {
                            ofReceived.move(row, column, allReceived[row][column] + 1);
                        }
                    }
                }
            }
        }

        private boolean isNear(int row, int column) {
            return (row == place.row() || column == place.column() || isTotal(place))
                    && (row != place.row() || column != place.column());
        }

        boolean finds(long count) {
            if (place.table() == received) {
                return (allWaiting[place.row()][place.column()] <= count
                                || ofWaiting.move(place.row(), place.column(), count))
                        && ofReceived.move(place.row(), place.column(), count);
            }
            return (allReceived[place.row()][place.column()] >= count
                            || ofReceived.move(place.row(), place.column(), count))
                    && ofWaiting.move(place.row(), place.column(), count);
        }
    }

    private static Alternative.Bounds between(long[][] least, long[][] most) {
        return new Alternative.Bounds() {
            @Override
            public long low(int row, int column) {
                return least == null ? 0 : least[row][column];
            }

            @Override
            public long high(int row, int column) {
                return most == null ? Long.MAX_VALUE : most[row][column];
            }
        };
    }

    /**
     * The smallest count in the same row or column; a cell rather than a total; if there is none, anywhere.
     *
     * @return false if nothing is left to hide: then nothing but small counts is printed, and all of them may be 0, or this one 4
     */
    private boolean hideNear(Place pinned) {
        var best = places().stream()
                .filter(place -> !place.table().isSmall(place.row(), place.column()))
                .filter(place -> !place.table().isHidden(place.row(), place.column()))
                .min(Comparator.comparing((Place place) -> place.table() != pinned.table())
                        .thenComparing(place -> place.row() != pinned.row() && place.column() != pinned.column())
                        .thenComparing(Suppression::isTotal)
                        .thenComparing(place -> place.table().truth(place.row(), place.column())));
        best.ifPresent(place -> place.table().hide(place.row(), place.column()));
        return best.isPresent();
    }

    private static boolean isTotal(Place place) {
        return place.row() == place.table().rows() - 1
                || place.column() == place.table().columns() - 1;
    }
}
