package dev.vigil.triage.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.contract.EventType;
import dev.vigil.contract.QuestionSheet.Question;
import dev.vigil.sheet.Sheets;
import dev.vigil.triage.policy.DefaultPolicy;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Equality Act 2010, section 4. None of them, and nothing that names one, is an input. */
class ProtectedCharacteristicsTest {

    private static final Set<String> FORBIDDEN = Set.of(
            "age",
            "birth",
            "born",
            "birthday",
            "birthdate",
            "dob",
            "disability",
            "disabled",
            "impairment",
            "gender",
            "transgender",
            "reassignment",
            "marriage",
            "married",
            "marital",
            "civil",
            "spouse",
            "pregnancy",
            "pregnant",
            "maternity",
            "race",
            "racial",
            "ethnic",
            "ethnicity",
            "nationality",
            "citizenship",
            "colour",
            "religion",
            "religious",
            "faith",
            "belief",
            "sex",
            "male",
            "female",
            "orientation",
            "sexuality");

    /** The age is that of the child to be protected, not that of the subject. */
    private static final Set<String> ALLOWED = Set.of("youngestChildAge");

    @Test
    void noQuestionOfTheSheetAsksForOne() {
        assertThat(Sheets.current().questions().stream()
                        .flatMap(question -> Stream.concat(Stream.of(question.name()), choices(question))))
                .noneMatch(ProtectedCharacteristicsTest::isForbidden);
    }

    @Test
    void noColumnOfThePolicyAsksForOne() {
        var inputs = Pattern.compile("<inputData id=\"[^\"]*\" name=\"([^\"]*)\"")
                .matcher(DefaultPolicy.file().xml())
                .results()
                .map(MatchResult::group)
                .map(input -> input.replaceAll(".* name=\"|\"", ""))
                .toList();

        assertThat(inputs).contains("positionOfTrust").noneMatch(ProtectedCharacteristicsTest::isForbidden);
    }

    @Test
    void noEventCarriesOne() {
        var names = new HashSet<String>();
        for (var type : EventType.values()) collect(type.event(), names, new HashSet<>());

        assertThat(names).contains("facts", "receivedAt").noneMatch(ProtectedCharacteristicsTest::isForbidden);
    }

    @Test
    void fieldThatNamesOneWouldBeFound() {
        assertThat(List.of("subjectAge", "ethnicity", "date-of-birth", "isMarried", "sex"))
                .allMatch(ProtectedCharacteristicsTest::isForbidden);
        assertThat(List.of("stage", "message", "sextortion", "youngestChildAge"))
                .noneMatch(ProtectedCharacteristicsTest::isForbidden);
    }

    private static Stream<String> choices(Question question) {
        return question.choices() == null ? Stream.empty() : question.choices().stream();
    }

    private static void collect(Type type, Set<String> names, Set<Type> seen) {
        if (!seen.add(type)) return;
        if (type instanceof ParameterizedType list) {
            for (var argument : list.getActualTypeArguments()) collect(argument, names, seen);
        }
        if (!(type instanceof Class<?> record) || !record.isRecord()) return;
        for (var component : record.getRecordComponents()) {
            names.add(component.getName());
            collect(component.getGenericType(), names, seen);
        }
    }

    private static boolean isForbidden(String name) {
        return !ALLOWED.contains(name)
                && Arrays.stream(name.split("(?=[A-Z])|[^A-Za-z]+"))
                        .map(word -> word.toLowerCase(Locale.ROOT))
                        .anyMatch(FORBIDDEN::contains);
    }
}
