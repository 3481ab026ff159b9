package dev.vigil.tracking.screen.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.tracking.screen.chart.QueueBars.Row;
import java.util.List;
import org.junit.jupiter.api.Test;

class QueueBarsTest {

    @Test
    void barsShareOneScaleAndASingleCaseIsStillSeen() {
        var bars = draw(
                new Row("Medium", "medium", 2345, ""), new Row("Low", "low", 1, ""), new Row("High", "high", 0, ""));

        assertThat(Drawn.elements(bars, "rect").stream()
                        .map(bar -> bar.getAttribute("width"))
                        .toList())
                .containsExactly("296", "2", "0");
    }

    @Test
    void numbersAreWrittenBesideTheBarsAndInTheDescription() {
        var bars = draw(new Row("Medium", "medium", 2345, "median 277 d"));

        assertThat(Drawn.texts(bars)).containsExactly("Medium", "2,345  median 277 d");
        assertThat(bars.getElementsByTagName("desc").item(0).getTextContent())
                .isEqualTo("Medium: 2345 open, median 277 d.");
    }

    @Test
    void wordsFromOutsideCannotBecomeMarkup() {
        assertThat(Drawn.texts(draw(new Row("<b>&\"", "low", 1, "")))).contains("<b>&\"");
    }

    private static org.w3c.dom.Document draw(Row... rows) {
        return Drawn.parse(QueueBars.draw("q", "Open", List.of(rows)));
    }
}
