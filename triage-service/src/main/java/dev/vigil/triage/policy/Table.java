package dev.vigil.triage.policy;

import java.util.List;

/** Rules about a few questions; every rule that matches counts. */
record Table(String name, String heading, List<Column> columns, List<Rule> rules) {

    Table {
        columns = List.copyOf(columns);
        rules = List.copyOf(rules);
    }

    /** @param words the question as the file puts it to its reader */
    record Column(String question, String words) {}

    boolean asks(String question) {
        return columnOf(question) >= 0;
    }

    /** Negative if the table does not ask the question. */
    int columnOf(String question) {
        for (var column = 0; column < columns.size(); column++) {
            if (columns.get(column).question().equals(question)) return column;
        }
        return -1;
    }

    List<Rule> matched(Replies replies) {
        var row = replies.to(columns);
        return rules.stream().filter(rule -> rule.matches(row)).toList();
    }

    Tally tally(Replies replies) {
        return tally(replies.to(columns));
    }

    /** @param row the replies to the columns */
    Tally tally(List<Reply> row) {
        var tally = Tally.NONE;
        for (var rule : rules) if (rule.matches(row)) tally = tally.plus(rule.tally());
        return tally;
    }
}
