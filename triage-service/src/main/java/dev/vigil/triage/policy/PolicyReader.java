package dev.vigil.triage.policy;

import dev.vigil.contract.QuestionSheet;
import dev.vigil.contract.TriageEvent.PolicyVersion;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a policy file: DMN 1.3, and of that only what {@link Subset}, {@link CellReader} and {@link Formulae} know. It
 * is not an engine, because engines fail unsafe: with FEEL an unguarded sum over null is the lowest band.
 */
public final class PolicyReader {

    static final int MOST_BYTES = 1 << 20;

    private final QuestionSheet sheet;
    private final Faults faults = new Faults();

    private PolicyReader(QuestionSheet sheet) {
        this.sheet = sheet;
    }

    /** @throws PolicyRefused naming table, row and column of everything that it cannot accept */
    public static Policy read(byte[] file, QuestionSheet sheet) {
        if (file.length > MOST_BYTES) throw new PolicyRefused("A policy file may have 1 MiB, this one is larger.");
        return new PolicyReader(sheet).policy(Xml.parse(file), sha256(file));
    }

    private Policy policy(Xml root, String sha256) {
        Subset.check(root, faults);
        faults.throwIfAny();
        new Wiring(sheet, faults).check(root);
        var decisions = decisions(root);
        faults.throwIfAny();
        var tables = tables(decisions);
        var scoreBands = scoreBands(decisions.get(ScoreBands.TABLE));
        faults.throwIfAny();
        return new Policy(version(root, sha256), sheet, tables, scoreBands);
    }

    private Map<String, Xml> decisions(Xml root) {
        var decisions = new LinkedHashMap<String, Xml>();
        for (var decision : root.children("decision")) {
            var name = decision.attribute("name");
            if (decisions.put(name, decision) != null) faults.add(name, "two decisions have this name");
        }
        formula(decisions, Formulae.SCORE, Formulae.SCORE_TEXT);
        formula(decisions, Formulae.FLOOR, Formulae.FLOOR_TEXT);
        formula(decisions, Formulae.BAND, Formulae.BAND_TEXT);
        for (var needed : List.of(Formulae.HITS, ScoreBands.TABLE)) {
            if (!decisions.containsKey(needed)) faults.add(needed, "the decision is missing");
        }
        return decisions;
    }

    private void formula(Map<String, Xml> decisions, String name, String expected) {
        var decision = decisions.get(name);
        if (decision == null) faults.add(name, "the decision is missing");
        else if (!Formulae.same(decision.only("literalExpression").text(), expected)) {
            faults.add(name, "the formula must be: " + expected);
        }
    }

    private List<Table> tables(Map<String, Xml> decisions) {
        var names = Formulae.tables(
                decisions.get(Formulae.HITS).only("literalExpression").text());
        var expected = new HashSet<>(decisions.keySet());
        expected.removeAll(List.of(Formulae.HITS, Formulae.SCORE, Formulae.FLOOR, ScoreBands.TABLE, Formulae.BAND));
        if (names.size() != expected.size() || !expected.equals(new HashSet<>(names))) {
            faults.add(
                    Formulae.HITS,
                    "the formula must be concatenate(...) of every table once: "
                            + String.join(", ", expected.stream().sorted().toList()));
            return List.of();
        }
        var reader = new TableReader(sheet, faults);
        return names.stream().map(decisions::get).map(reader::read).toList();
    }

    private ScoreBands scoreBands(Xml decision) {
        var table = decision.only("decisionTable");
        // dmn-js leaves out hitPolicy="UNIQUE" when it saves: absent means UNIQUE.
        if (!List.of("", "UNIQUE").contains(table.attribute("hitPolicy"))) {
            faults.add(ScoreBands.TABLE, "hit policy must be UNIQUE");
        }
        if (!table.only("input").only("inputExpression").text().equals(Formulae.SCORE)) {
            faults.add(ScoreBands.TABLE, "its only column must be " + Formulae.SCORE);
        }
        table.only("output");
        var steps = new ArrayList<ScoreBands.Step>();
        for (var row : table.children("rule")) steps.add(step(row));
        return new ScoreBands(steps);
    }

    private ScoreBands.Step step(Xml row) {
        var place = ScoreBands.TABLE + ", " + row.attribute("id");
        var text = row.only("inputEntry").text();
        return new ScoreBands.Step(
                row.attribute("id"),
                text,
                faults.orNote(place + ", column Score", null, () -> CellReader.range(text)),
                TableReader.band(
                        place + ", column band", row.only("outputEntry").text(), faults));
    }

    /** The last part of the namespace is the version: an editor shows it and keeps it. */
    private static PolicyVersion version(Xml root, String sha256) {
        var namespace = root.attribute("namespace");
        var version = namespace.substring(namespace.lastIndexOf('/') + 1);
        if (root.attribute("id").isEmpty() || version.isEmpty()) {
            throw new PolicyRefused("definitions: needs an id, and a namespace whose last part is the version");
        }
        return new PolicyVersion(root.attribute("id"), version, sha256);
    }

    private static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
