package dev.vigil.tracking.figure.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.optim.linear.LinearConstraint;
import org.hipparchus.optim.linear.LinearConstraintSet;
import org.hipparchus.optim.linear.LinearObjectiveFunction;
import org.hipparchus.optim.linear.NonNegativeConstraint;
import org.hipparchus.optim.linear.Relationship;
import org.hipparchus.optim.linear.SimplexSolver;
import org.hipparchus.optim.nonlinear.scalar.GoalType;

/**
 * Knows all that is printed, and how it is rounded, and asks by linear programming how small and how great each hidden count can
 * be. Knows nothing of how it was protected.
 */
final class Attack {

    private static final double NEARLY = 1e-6;
    private static final double ANY = 1e9;

    private final Printed received;
    private final Printed waiting;
    private final int cells;
    private final LinearConstraintSet known;

    Attack(Printed received, Printed waiting) {
        this.received = received;
        this.waiting = waiting;
        this.cells = (received.rows() - 1) * (received.columns() - 1);
        var constraints = new ArrayList<LinearConstraint>();
        for (var table : List.of(received, waiting)) {
            for (var row = 0; row < table.rows(); row++) {
                for (var column = 0; column < table.columns(); column++) {
                    var sum = sum(table, row, column);
                    constraints.add(new LinearConstraint(sum, Relationship.GEQ, table.low(row, column)));
                    if (table.high(row, column) < ANY) {
                        constraints.add(new LinearConstraint(sum, Relationship.LEQ, table.high(row, column)));
                    }
                }
            }
        }
        for (var cell = 0; cell < cells; cell++) {
            var less = new double[2 * cells];
            less[cell] = 1;
            less[cells + cell] = -1;
            constraints.add(new LinearConstraint(less, Relationship.GEQ, 0));
        }
        known = new LinearConstraintSet(constraints);
    }

    /** The cells that a count of the table is the sum of. */
    private double[] sum(Printed table, int row, int column) {
        var columns = table.columns() - 1;
        var sum = new double[2 * cells];
        for (var cell = 0; cell < cells; cell++) {
            var inRow = row == table.rows() - 1 || row == cell / columns;
            var inColumn = column == columns || column == cell % columns;
            sum[cell + (table == waiting ? cells : 0)] = inRow && inColumn ? 1 : 0;
        }
        return sum;
    }

    double least(Printed table, int row, int column) {
        return bound(table, row, column, GoalType.MINIMIZE);
    }

    private double bound(Printed table, int row, int column, GoalType goal) {
        return new SimplexSolver()
                .optimize(
                        new LinearObjectiveFunction(sum(table, row, column), 0),
                        known,
                        goal,
                        new NonNegativeConstraint(true))
                .getValue();
    }

    void findsNoSmallCount() {
        for (var table : List.of(received, waiting)) {
            for (var row = 0; row < table.rows(); row++) {
                for (var column = 0; column < table.columns(); column++) {
                    if (table.isSmall(row, column)) {
                        assertThat(least(table, row, column)).isLessThan(NEARLY);
                        assertThat(bound(table, row, column, GoalType.MAXIMIZE)).isGreaterThan(4 - NEARLY);
                    }
                }
            }
        }
    }
}
