package dev.vigil.tracking.clock;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;

import dev.vigil.contract.ActionKind;
import dev.vigil.contract.CaseEvent;
import dev.vigil.contract.InvestigationEvent.BailExtended;
import dev.vigil.contract.InvestigationEvent.ExpiryNamed;
import dev.vigil.contract.VigilEvent;
import dev.vigil.tracking.clock.Reading.Line;
import dev.vigil.tracking.jurisdiction.Beginning;
import dev.vigil.tracking.jurisdiction.Calendar;
import dev.vigil.tracking.jurisdiction.ClockRule;
import dev.vigil.tracking.jurisdiction.JurisdictionPack;
import dev.vigil.tracking.jurisdiction.Per;
import dev.vigil.tracking.jurisdiction.Trigger;
import dev.vigil.tracking.outcome.Outcomes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All clocks of one kind in one case, read from its entries in the order in which they were true. Knows nothing of what
 * was believed before, and of no other kind: no clock can overrule another.
 */
final class ClockReader {

    private final ClockRule rule;
    private final Calendar calendar;
    private final List<Run> runs = new ArrayList<>();
    private Step arrest;

    private ClockReader(ClockRule rule, Calendar calendar) {
        this.rule = rule;
        this.calendar = calendar;
    }

    /** @param steps in the order in which they were recorded */
    static Map<Line, Reading> read(JurisdictionPack pack, List<Step> steps) {
        if (steps.isEmpty()) {
            return Map.of();
        }
        var chronological = steps.stream().sorted(comparing(Step::at)).toList();
        return pack.clocks().stream()
                .flatMap(rule -> {
                    var reader = new ClockReader(rule, pack.calendar());
                    chronological.forEach(reader::take);
                    return reader.runs.stream().map(run -> run.reading(steps.getLast()));
                })
                .collect(toMap(Reading::line, reading -> reading, (one, _) -> one, LinkedHashMap::new));
    }

    private void take(Step step) {
        var event = step.event();
        suspension(step);
        rule.stopOn(event, step.now())
                .filter(stop -> !leavesOpen(event, stop.kind(event)))
                .ifPresent(stop -> about(event).forEach(run -> run.stop(stop.kind(event), step)));
        if (rule.startsOn(event, step.now())) {
            start(step);
        }
        switch (event) {
            case CaseEvent.Reopened _ -> runs.forEach(Run::reopen);
            case BailExtended longer ->
                runs.stream()
                        .filter(Run::isRunning)
                        .forEach(run -> run.extend(longer.limit(), longer.authority(), step));
            case CaseEvent.ActionRecorded act when act.action() == ActionKind.ARREST -> arrest = step;
            case VigilEvent _ -> {}
        }
    }

    /** Not to act for want of people leaves everything open; that the referrer was told of it is told all the same. */
    private static boolean leavesOpen(VigilEvent event, String kind) {
        return Outcomes.keepsOpen(kind)
                || event instanceof CaseEvent.Decided decided && Outcomes.keepsOpen(decided.outcome());
    }

    private void suspension(Step step) {
        if (rule.suspension() == null || leavesOpen(step.event(), "")) {
            return;
        }
        if (fires(rule.suspension().until(), step)) {
            runs.forEach(run -> run.resume(step.at()));
        } else if (fires(rule.suspension().from(), step)) {
            runs.forEach(run -> run.suspend(step.at()));
        }
    }

    private static boolean fires(List<Trigger> triggers, Step step) {
        return triggers.stream().anyMatch(trigger -> trigger.fires(step.event(), step.now()));
    }

    private List<Run> about(VigilEvent event) {
        var subjects = Subjects.of(event, rule.per());
        return subjects.isEmpty()
                ? runs
                : runs.stream()
                        .filter(run -> subjects.contains(label(run.subject())))
                        .toList();
    }

    /** Of a device or child that has a second clock of the kind, without the number of its start. */
    private static String label(String subject) {
        return subject.split("/", 2)[0];
    }

    private void start(Step step) {
        switch (rule.per()) {
            case CASE -> startOnce("", step);
            case EVENT -> startForEvent(step);
            case HANDOVER, DEVICE, CHILD ->
                Subjects.of(step.event(), rule.per()).forEach(subject -> startAgain(subject, step));
        }
    }

    private void startOnce(String subject, Step step) {
        if (named(subject).isEmpty()) {
            begin(subject, step);
        }
    }

    private void startAgain(String subject, Step step) {
        var before = runs.stream()
                .filter(run -> label(run.subject()).equals(subject))
                .toList();
        if (before.isEmpty()) {
            begin(subject, step);
        } else if (before.stream().noneMatch(Run::isRunning)) {
            begin(subject + "/" + step.seq(), step);
        }
    }

    private void startForEvent(Step step) {
        if (rule.begins() != Beginning.DAY_AFTER_ARREST || arrest == null) {
            begin(String.valueOf(step.seq()), step);
            return;
        }
        var subject = String.valueOf(arrest.seq());
        startOnce(subject, step);
        named(subject).forEach(Run::resumeWhole);
    }

    private List<Run> named(String subject) {
        return runs.stream().filter(run -> run.subject().equals(subject)).toList();
    }

    private void begin(String subject, Step step) {
        var at = switch (rule.begins()) {
            case EVENT -> step.at();
            case DAY_AFTER_EVENT -> calendar.endOfDay(step.at());
            case DAY_AFTER_ARREST -> calendar.endOfDay((arrest == null ? step : arrest).at());
        };
        var addressee = rule.per() == Per.HANDOVER && step.event() instanceof CaseEvent.HandoverRequested asked
                ? asked.to()
                : null;
        var until = step.event() instanceof ExpiryNamed expiry ? expiry.until() : null;
        runs.add(new Run(rule, calendar, subject, at, addressee, until));
    }
}
