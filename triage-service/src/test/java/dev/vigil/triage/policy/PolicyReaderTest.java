package dev.vigil.triage.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vigil.sheet.Sheets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyReaderTest {

    private static final DefaultPolicy FILE = DefaultPolicy.file();

    @Test
    void fileIsReadWithItsNameVersionAndHash() {
        var policy = FILE.policy();

        assertThat(policy.identity().id()).isEqualTo("priority");
        assertThat(policy.identity().version()).isEqualTo("2026.11-illustrative");
        assertThat(policy.identity().sha256()).matches("[0-9a-f]{64}");
        assertThat(policy.tables())
                .extracting(Table::name)
                .containsExactly("Access", "Trust", "Child", "History", "Conduct", "Material");
    }

    @Test
    void everyRuleOfTheDefaultPolicyHasAReasonAndASource() {
        assertThat(FILE.policy().tables()).flatExtracting(Table::rules).allSatisfy(rule -> {
            assertThat(rule.reason()).isNotBlank();
            assertThat(rule.source()).isNotBlank();
        });
    }

    @Test
    void misspeltCellIsRefusedWithItsPlace() {
        var file = FILE.with("T01_0", "\"works-with-chidren\"");

        assertThatThrownBy(file::policy)
                .isInstanceOf(PolicyRefused.class)
                .hasMessage("Trust, T01, column occupation: cannot read `\"works-with-chidren\"`; expected one of"
                        + " \"works-with-children\", \"public-facing\", \"other\", \"no-checked\", \"no-stated\","
                        + " null or -");
    }

    @Test
    void everyFaultIsToldAtOnce() {
        var file = FILE.with("T01_0", "works").with("A03_p", "-20").with("B09_4", "&lt;= thirty");

        assertThatThrownBy(file::policy)
                .isInstanceOfSatisfying(
                        PolicyRefused.class,
                        refused -> assertThat(refused.faults())
                                .extracting(fault -> fault.detail()
                                        .substring(0, fault.detail().indexOf(':')))
                                .containsExactly(
                                        "Access, A03, column points",
                                        "Trust, T01, column occupation",
                                        "Conduct, B09, column daysSinceActivity"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            A01_0 | not("no-checked")        | Access, A01, column livesWithChild: cannot read `not("no-checked")`; expected no negation
            A01_0 | true                     | Access, A01, column livesWithChild: cannot read `true`; expected one of "yes"
            A01_0 | "yes",                   | Access, A01, column livesWithChild: cannot read ``; expected one of "yes"
            C04_1 | [16..13)                 | Child, C04, column youngestChildAge: cannot read `[16..13)`; expected a range that holds
            C04_1 | today()                  | Child, C04, column youngestChildAge: cannot read `today()`; expected a number
            A03_p | -20                      | Access, A03, column points: cannot read `-20`; expected a whole number from 0 to 9999
            A03_p | 1.5                      | Access, A03, column points: cannot read `1.5`; expected a whole number
            A03_b | "URGENT"                 | Access, A03, column atLeast: cannot read `"URGENT"`; expected one of [IMMEDIATE
            A03_r | ""                       | Access, A03, column reason: cannot read `""`; expected words in quotes
            A03_s | " "                      | Access, A03, column source: cannot read `" "`; expected words in quotes
            S3_c  | high                     | ScoreBand, S3, column Score: cannot read `high`; expected a number
            S3_o  | "URGENT"                 | ScoreBand, S3, column band: cannot read `"URGENT"`; expected one of [IMMEDIATE
            """)
    void cellThatCannotBeProvedIsRefused(String cell, String text, String words) {
        var file = FILE.with(cell, text.replace("<", "&lt;"));

        assertThatThrownBy(file::policy).isInstanceOf(PolicyRefused.class).hasMessageStartingWith(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            sum(append(Hits.points, 0))      | sum(Hits.points)                    | Score: the formula must be: sum(append(Hits.points, 0))
            [Floor, ScoreBand], "HIGH"       | [ScoreBand], "HIGH"                 | Band: the formula must be: if list contains
            concatenate(Access, Trust,       | concatenate(Access, Access,         | Hits: the formula must be concatenate(...) of every table once
            concatenate(Access, Trust,       | concatenate(Access,                 | Hits: the formula must be concatenate(...) of every table once: Access, Child, Conduct
            hitPolicy="COLLECT"              | hitPolicy="COLLECT" aggregation="SUM" | Access: hit policy must be COLLECT without an aggregation
            hitPolicy="COLLECT"              | hitPolicy="FIRST"                   | Access: hit policy must be COLLECT without an aggregation
            <rule id="A02">                  | <rule id="A01">                     | Access, A01: every row needs an id of its own
            name="grooming"                  | name="groomin"                      | input groomin: no question of the sheet
            <text>grooming</text>            | <text>groomin</text>                | Conduct: no arrow leads to it from groomin
            <text>grooming</text>            | <text>production</text>             | Conduct, column production: the question has two columns
            href="#i_grooming"               | href="#i_production"                | Conduct: no arrow leads to it from grooming
            "yes","no-checked","no-stated"</text> | "yes","no-checked"</text>      | Access, column livesWithChild: its list of values lacks no-stated
            typeRef="number"><text>youngest  | typeRef="string"><text>youngest     | Child, column youngestChildAge: its type must be number, not string
            <typeRef>number</typeRef>        | <typeRef>string</typeRef>           | definitions: the item definitions must be tHit
            <variable id="Access_v" name="Access" typeRef="tHits"/> | <variable id="Access_v" name="Access" typeRef="tHit"/> | Access: its variable must be named Access and have the type tHits
            https://www.omg.org/spec/DMN/20191111/MODEL/ | http://www.omg.org/spec/DMN/20180521/MODEL/ | The file is not DMN 1.3
            <decision id="Score" name="Score"> | <businessKnowledgeModel id="b" name="b"/><decision id="Score" name="Score"> | b: a policy may not use businessKnowledgeModel
            <definitions xmlns                | <!DOCTYPE definitions [<!ENTITY x "y">]><definitions xmlns | The file is not well-formed XML, line 2
            policy/priority/2026.11-illustrative | policy/priority/                | definitions: needs an id, and a namespace whose last part is the version
            """)
    void fileThatSaysMoreThanCanBeProvedIsRefused(String part, String by, String words) {
        var file = FILE.replacing(part, by);

        assertThatThrownBy(file::policy).isInstanceOf(PolicyRefused.class).hasMessageStartingWith(words);
    }

    @Test
    void tableHasAtMostFiveColumns() {
        var file = FILE.replacing(
                "<output id=\"Access_points\"",
                "<input id=\"x\"><inputExpression id=\"xe\" typeRef=\"string\"><text>grooming</text></inputExpression>"
                        + "</input><output id=\"Access_points\"");

        assertThatThrownBy(file::policy)
                .isInstanceOfSatisfying(
                        PolicyRefused.class,
                        refused -> assertThat(refused.faults())
                                .extracting(fault -> fault.detail())
                                .anyMatch(detail ->
                                        detail.contains("Access: a table has one to 5 columns, this one has 6")
                                                || detail.contains("Access: no arrow leads to it from grooming")));
    }

    @Test
    void whatAnEditorAddsChangesNothing() {
        var saved = FILE.replacing("hitPolicy=\"UNIQUE\"", "")
                .replacing("<rule id=\"A02\">", "<rule id=\"A02\"><description>a note</description>")
                .replacing("<text>-</text>", "<text></text>");

        assertThat(saved.policy().tables()).isEqualTo(FILE.policy().tables());
    }

    @Test
    void fileOfThisReleaseIsReadAgainstTheSheetOfThisRelease() {
        var asked = FILE.policy().tables().stream()
                .flatMap(table -> table.columns().stream())
                .map(Table.Column::question)
                .distinct()
                .toList();
        var completeness = List.of("identityResolved", "addressResolved");

        // Completeness is no priority: whether somebody can be found says nothing about the risk.
        assertThat(Sheets.current().questions())
                .allMatch(question -> asked.contains(question.name()) != completeness.contains(question.name()));
    }
}
