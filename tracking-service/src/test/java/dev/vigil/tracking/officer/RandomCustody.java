package dev.vigil.tracking.officer;

import dev.vigil.contract.Actor;
import dev.vigil.contract.CaseEvent;
import dev.vigil.problem.Refusal;
import dev.vigil.tracking.casefile.Holding;
import dev.vigil.tracking.casefile.Order;
import dev.vigil.tracking.casefile.Walk;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;

/** Lives through some steps, and keeps its own account of who answers beside the case, without looking at it. */
final class RandomCustody {

    private static final List<String> UNITS = List.of("NATIONAL-HUB", "FORCE-A", "TEAM-A", "TEAM-B");
    private static final List<String> CODES = List.of("T-ASH", "T-ELM", "T-FIR", "T-OAK", "T-YEW");

    /** @param backdated how much earlier than its recording it is said to have been true */
    record Step(int kind, String unit, String officer, Role role, boolean flag, Duration later, Duration backdated) {
        static Step of(Random random) {
            return new Step(
                    random.nextInt(10),
                    UNITS.get(random.nextInt(UNITS.size())),
                    CODES.get(random.nextInt(CODES.size())),
                    Role.values()[random.nextInt(3)],
                    random.nextBoolean(),
                    Duration.ofMinutes(random.nextInt(0, 300)),
                    Duration.ofMinutes(Math.max(0, random.nextInt(-300, 300))));
        }
    }

    private record Owner(String unit, String officer) {}

    private final Walk walk = Walk.at("FORCE-A");
    private final Map<String, Officer> officers = new HashMap<>();
    private final Map<String, String> parents = new HashMap<>(Map.of("TEAM-A", "FORCE-A", "TEAM-B", "TEAM-A"));
    private final TreeMap<Instant, Owner> account = new TreeMap<>();
    private final TreeMap<Instant, Roster> rosters = new TreeMap<>();
    private final Set<String> changes = new HashSet<>();
    private UUID handover = UUID.randomUUID();
    private Owner asked;

    private RandomCustody(List<Step> steps) {
        parents.put("NATIONAL-HUB", null);
        parents.put("FORCE-A", null);
        put(new Officer(Officer.HUB_DUTY, "Duty", "NATIONAL-HUB", Role.LEAD, true, null));
        account.put(walk.now, new Owner("FORCE-A", null));
        steps.forEach(this::take);
        walk.after(Duration.ofHours(1));
    }

    static String fault(List<Step> steps) {
        return new RandomCustody(steps).fault();
    }

    static Set<String> changes(List<Step> steps) {
        return new RandomCustody(steps).changes;
    }

    private void put(Officer officer) {
        officers.put(officer.code(), officer);
        rosters.put(walk.now, Roster.of(new HashMap<>(parents), List.copyOf(officers.values())));
    }

    private void take(Step step) {
        walk.after(step.later());
        switch (step.kind()) {
            case 0 -> put(officerOf(step));
            case 1 -> moveUnit(step);
            default -> ask(step);
        }
    }

    /** Nobody leaves a unit while its open case names him or her: that the service refuses. */
    private Officer officerOf(Step step) {
        var before = officers.get(step.officer());
        var owner = account.lastEntry().getValue();
        var stays = before != null && step.officer().equals(owner.officer());
        if (before != null && !before.unit().equals(step.unit()) && !stays) {
            changes.add("OfficerMoved");
        }
        return new Officer(step.officer(), "Test", stays ? before.unit() : step.unit(), step.role(), step.flag(), null);
    }

    private void moveUnit(Step step) {
        if (step.unit().startsWith("TEAM") && !step.unit().equals("TEAM-A")) {
            parents.put(step.unit(), step.flag() ? "TEAM-A" : "FORCE-A");
            put(officers.get(Officer.HUB_DUTY));
        }
    }

    private void ask(Step step) {
        var officer = officers.get(step.officer());
        var known = officer != null && officer.available() ? officer : null;
        var order = order(step, known);
        if (order == null) {
            return;
        }
        try {
            walk.decide(new Actor("Test Elm", actorFor(step)), order, walk.now.minus(step.backdated()), "because")
                    .forEach(event -> {
                        walk.happens(event);
                        note(event);
                    });
        } catch (Refusal refused) {
            changes.add("Refused");
        }
    }

    private String actorFor(Step step) {
        var owner = account.lastEntry().getValue().unit();
        return switch (step.kind()) {
            case 5, 6 -> asked == null || step.later().toMinutes() % 5 == 0 ? step.unit() : asked.unit();
            default -> step.later().toMinutes() % 5 == 0 ? step.unit() : owner;
        };
    }

    private Order order(Step step, Officer known) {
        return switch (step.kind()) {
            case 2 ->
                known == null
                                || !known.unit()
                                        .equals(account.lastEntry().getValue().unit())
                        ? null
                        : new Order.Assign(known.code());
            case 3 -> new Order.RequestHandover(UUID.randomUUID(), step.unit());
            case 4 -> known == null ? null : new Order.RequestHandover(UUID.randomUUID(), known.unit(), known.code());
            case 5 -> new Order.AcceptHandover(handover, "FORCE");
            case 6 -> new Order.RejectHandover(handover);
            case 7 -> new Order.WithdrawHandover(handover);
            case 8 -> step.flag() ? new Order.Decide("15", null, "Test Oak") : new Order.Reopen();
            default -> step.flag() ? new Order.Close() : new Order.Open();
        };
    }

    private void note(CaseEvent event) {
        changes.add(event.getClass().getSimpleName());
        switch (event) {
            case CaseEvent.Assigned given ->
                account.put(given.entry().occurredAt(), new Owner(given.unit(), given.officer()));
            case CaseEvent.HandoverRequested request -> {
                handover = request.handover();
                asked = new Owner(request.to(), request.toOfficer());
            }
            case CaseEvent.HandoverAccepted acceptance ->
                account.put(acceptance.entry().occurredAt(), Objects.requireNonNull(asked));
            case CaseEvent _ -> {}
        }
    }

    /** @return null if all is well */
    private String fault() {
        var holdings = walk.state().custody().holdings();
        for (var at = Walk.RECEIVED; !at.isAfter(walk.now); at = at.plus(Duration.ofMinutes(17))) {
            var instant = at;
            var owners = IntStream.range(0, holdings.size())
                    .filter(index -> covers(holdings, index, instant))
                    .toArray();
            if (owners.length != 1) {
                return owners.length + " owners at " + instant;
            }
            var fault = fault(holdings.get(owners[0]), instant);
            if (fault != null) {
                return fault;
            }
        }
        return null;
    }

    private boolean covers(List<Holding> holdings, int index, Instant at) {
        var last = index + 1 == holdings.size();
        var until = last ? walk.now.plusNanos(1) : holdings.get(index + 1).since();
        return !at.isBefore(holdings.get(index).since()) && at.isBefore(until);
    }

    private String fault(Holding holding, Instant at) {
        var expected = account.floorEntry(at).getValue();
        if (!expected.equals(new Owner(holding.unit(), holding.officer()))) {
            return holding + " instead of " + expected + " at " + at;
        }
        var person = rosters.floorEntry(at).getValue().accountable(holding.unit(), holding.officer());
        return person != null && (person.code().equals(holding.officer()) || mayHaveTheDuty(person))
                ? null
                : person + " answers for " + holding + " at " + at;
    }

    private static boolean mayHaveTheDuty(Officer person) {
        return person.available() && person.role() != Role.OFFICER;
    }
}
