package dev.vigil.local.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class FigureWordsTest {

    @Test
    void thoseWhoWaitComeFirst() {
        assertThat(words("""
                        {"open":{"n":19,"medianDays":277,"maxDays":277,"neverOpened":0,"accessUnknown":19},
                         "finished":{"n":16,"byOutcome":[{"kind":"action","n":6,"medianDays":156.5},
                                                         {"kind":"subject_deceased","n":10,"medianDays":118}]}}"""))
                .isEqualTo("19 still wait, each of them 277 days, 19 with access to children unknown;"
                        + " ended: 6 by action (median 156.5 days), 10 by subject deceased (median 118 days)");
    }

    @Test
    void thoseWhomNobodyOpenedAreNamed() {
        assertThat(words("""
                        {"open":{"n":2345,"medianDays":31,"maxDays":31,"neverOpened":2345,"accessUnknown":0},
                         "finished":{"n":0}}"""))
                .isEqualTo("2,345 still wait, each of them 31 days, and nobody has opened them; none has ended");
    }

    @Test
    void differentAgesAreToldByHalfAndLongest() {
        assertThat(words("""
                        {"open":{"n":3,"medianDays":5,"maxDays":9,"neverOpened":1,"accessUnknown":0},
                         "finished":{"n":0}}""")).startsWith("3 still wait, half of them at least 5 days, the longest 9, 1 never opened");
    }

    @Test
    void whenNobodyWaitsThatIsSaid() {
        assertThat(words("{\"open\":{\"n\":0},\"finished\":{\"n\":0}}")).startsWith("nobody waits any more");
    }

    private static String words(String figure) {
        try {
            return FigureWords.of(new ObjectMapper().readTree(figure));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
