package dev.vigil.tracking.clock;

import static java.util.stream.Collectors.groupingBy;

import dev.vigil.contract.VigilEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Keeps the clocks in step with what happens, in the transaction in which it is recorded. */
@ApplicationScoped
public class Projection {

    private final ClockRules rules;
    private final StoredClocks stored;

    Projection(ClockRules rules, StoredClocks stored) {
        this.rules = rules;
        this.stored = stored;
    }

    /** An event, and how the case is after it. */
    public record Step(VigilEvent event, Situation after) {
        UUID caseId() {
            return event.referral().value();
        }
    }

    /** @param steps of any number of cases whose rows the caller has locked; in order within each case */
    public void follow(List<Step> steps) {
        Map<UUID, List<Step>> byCase = steps.stream().collect(groupingBy(Step::caseId));
        Map<UUID, List<StageClock>> clocks =
                stored.of(byCase.keySet()).stream().collect(groupingBy(StageClock::caseId));
        var cases = byCase.entrySet().stream()
                .map(each -> applied(clocks.getOrDefault(each.getKey(), List.of()), each.getValue()))
                .toList();
        store(cases);
    }

    private CaseClocks applied(List<StageClock> clocks, List<Step> steps) {
        var changing = new CaseClocks(clocks);
        steps.forEach(step -> rules.apply(step.event(), step.after(), changing));
        return changing;
    }

    private void store(List<CaseClocks> cases) {
        stored.insert(cases.stream().flatMap(each -> each.started().stream()).toList());
        stored.update(cases.stream().flatMap(each -> each.changed().stream()).toList());
        var limits = new ArrayList<LimitSet>();
        cases.forEach(each -> limits.addAll(each.limits()));
        stored.insertLimits(limits);
    }
}
