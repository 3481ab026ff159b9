package dev.vigil.tracking.screen.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.tracking.screen.chart.WaitCurve.Step;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class CurveChartTest {

    /** Ten cases: three acted on, on days 7, 14 and 28; one left on day 14; six still wait on day 30. */
    private static final WaitCurve TEN = new WaitCurve(
            "High",
            "high",
            10,
            "not reached",
            7.0,
            List.of(
                    new Step(7, 0.9, 0.47, 0.99, 10, 1, 0), new Step(14, 0.8, 0.41, 0.95, 9, 1, 1),
                    new Step(28, 0.68, 0.3, 0.89, 7, 1, 0), new Step(30, 0.68, 0.3, 0.89, 6, 0, 6)));

    @Test
    void lineFallsInStepsFromAllToTheLastShare() {
        var path = Drawn.paths(chart(TEN), "curve high").getFirst();

        assertThat(path).startsWith("M46 10L").endsWith("L616 99.6");
        assertThat(Drawn.corners(path))
                .allSatisfy((corner, next) -> assertThat(corner[0] == next[0] || corner[1] == next[1])
                        .as("level or upright")
                        .isTrue());
    }

    @Test
    void everyDepartureWithoutActionHasATickOnTheLine() {
        var ticks = Drawn.paths(chart(TEN), "censored high").getFirst();

        assertThat(ticks.chars().filter(letter -> letter == 'M').count()).isEqualTo(2);
    }

    @Test
    void numbersUnderTheAxisAreThoseStillWaitingJustBefore() {
        assertThat(List.of(
                        TEN.waitingAt(7), TEN.waitingAt(10), TEN.waitingAt(14), TEN.waitingAt(29), TEN.waitingAt(31)))
                .containsExactly(10, 9, 9, 6, 0);
    }

    @Test
    void dotSaysWhichShareHadWaitedPastTheLimit() {
        assertThat(Drawn.texts(chart(TEN))).contains("90%");
    }

    @Test
    void curveIsToldInWordsForThoseWhoDoNotSeeIt() {
        var svg = chart(TEN);

        assertThat(svg.getDocumentElement().getAttribute("role")).isEqualTo("img");
        assertThat(svg.getElementsByTagName("desc").item(0).getTextContent())
                .isEqualTo("High: 10 cases, median to first action not reached.");
    }

    @Test
    void hundredThousandStepsBecomeOneCornerAPixel() {
        var many = IntStream.rangeClosed(1, 100_000)
                .mapToObj(i -> new Step(i / 100.0, 1 - i / 200_000.0, 0, 1, 200_000 - i, 1, 0))
                .toList();

        var path = Drawn.paths(chart(new WaitCurve("Low", "low", 200_000, "900 d", null, many)), "curve low")
                .getFirst();

        assertThat(path.length()).isLessThan(20_000);
    }

    @Test
    void namesOfCurvesThatLieOnEachOtherAreWrittenApart() {
        var other = new WaitCurve("Medium", "medium", 10, "not reached", null, TEN.steps());
        var time = TimeAxis.over(List.of(TEN, other), CurveChart.LEFT, CurveChart.RIGHT);

        var labels = LineLabels.place(List.of(TEN, other), time, new ShareAxis(CurveChart.TOP, CurveChart.BOTTOM));

        assertThat(Math.abs(labels.getFirst().y() - labels.getLast().y())).isGreaterThan(11);
    }

    private static Document chart(WaitCurve... curves) {
        return Drawn.parse(CurveChart.draw("c", "Time to first action", List.of(curves)));
    }
}
