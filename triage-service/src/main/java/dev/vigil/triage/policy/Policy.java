package dev.vigil.triage.policy;

import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.vigil.contract.Band;
import dev.vigil.contract.QuestionSheet;
import dev.vigil.contract.QuestionSheet.Question;
import dev.vigil.contract.TriageEvent.PolicyVersion;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** A policy file as read. Whether it may be used is for {@link Proof} to say. */
public final class Policy {

    private final PolicyVersion identity;
    private final QuestionSheet sheet;
    private final List<Table> tables;
    private final ScoreBands scoreBands;
    private final Map<String, List<Table>> asking;
    private final Domain domain;

    /** @param sheet the questions it was read against */
    Policy(PolicyVersion identity, QuestionSheet sheet, List<Table> tables, ScoreBands scoreBands) {
        this.identity = identity;
        this.sheet = sheet;
        this.tables = List.copyOf(tables);
        this.scoreBands = scoreBands;
        this.asking = sheet.questions().stream()
                .collect(toUnmodifiableMap(
                        Question::name,
                        question -> tables.stream()
                                .filter(table -> table.asks(question.name()))
                                .toList()));
        this.domain = new Domain(this);
    }

    public PolicyVersion identity() {
        return identity;
    }

    public QuestionSheet sheet() {
        return sheet;
    }

    public boolean asksAbout(String question) {
        return !asking(question).isEmpty();
    }

    public Outcome outcome(Replies replies) {
        var matches = tables.stream()
                .flatMap(table -> table.matched(replies).stream().map(rule -> new Outcome.Match(table, rule)))
                .toList();
        var tally = matches.stream().map(match -> match.rule().tally()).reduce(Tally.NONE, Tally::plus);
        return new Outcome(tally, band(tally), matches);
    }

    /** Ids of the rules that match, in the order of the file. */
    public List<String> matches(Replies replies) {
        return outcome(replies).matches().stream()
                .map(match -> match.rule().id())
                .toList();
    }

    /** As {@link #outcome} says it, without the reasons. */
    public Band band(Replies replies) {
        var tally = Tally.NONE;
        for (var table : tables) tally = tally.plus(table.tally(replies));
        return band(tally);
    }

    /** @param open questions that may be answered in any way yet */
    public Outlook outlook(Replies replies, Collection<String> open) {
        return new Outlook(this, replies, open);
    }

    /** What other answers would do. */
    public WhatIf whatIf(Replies replies) {
        return new WhatIf(this, replies);
    }

    /** After how many whole steps up from a number a rule first treats the reply otherwise; empty if none ever does. */
    public OptionalInt stepsToChange(String question, BigDecimal from) {
        return new Steps(cells(question).toList(), from).toChange();
    }

    Band band(Tally tally) {
        return tally.floor().raisedTo(scoreBands.of(tally.points()));
    }

    List<Table> tables() {
        return tables;
    }

    ScoreBands scoreBands() {
        return scoreBands;
    }

    Domain domain() {
        return domain;
    }

    List<Table> asking(String question) {
        return asking.getOrDefault(question, List.of());
    }

    /** Every cell about a question, in all tables. */
    Stream<Cell> cells(String question) {
        return asking(question).stream()
                .flatMap(
                        table -> table.rules().stream().map(rule -> rule.cells().get(table.columnOf(question))));
    }
}
