package dev.vigil.tracking.officer;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who is in which unit at one moment, and so who answers for what. There is always somebody.
 *
 * @param parents unit above each unit; a root has none
 */
public record Roster(Map<String, String> parents, Map<String, Officer> officers, Map<String, List<Officer>> members) {

    /** Why somebody is told of an alert. */
    public enum Standing {
        OWNER,
        DUTY,
        SUPERVISOR,
        LEAD
    }

    /** Somebody whose turn it is to be told. */
    public record Turn(Officer officer, Standing as) {}

    public static Roster of(Map<String, String> parents, List<Officer> officers) {
        var ordered =
                officers.stream().sorted(Comparator.comparing(Officer::code)).toList();
        return new Roster(
                parents,
                ordered.stream().collect(toMap(Officer::code, officer -> officer)),
                ordered.stream().collect(groupingBy(Officer::unit)));
    }

    /** @param officer code of the officer whom the case names, or null */
    public Officer accountable(String unit, String officer) {
        return named(unit, officer).orElseGet(() -> duty(unit));
    }

    /** A name counts only as long as its bearer is of the unit. */
    private Optional<Officer> named(String unit, String officer) {
        return Optional.ofNullable(officer)
                .map(officers::get)
                .filter(known -> known.unit().equals(unit));
    }

    /** Who answers for what has been given to nobody in the unit. */
    public Officer duty(String unit) {
        return upwards(unit)
                .flatMap(each -> Stream.of(Role.LEAD, Role.SUPERVISOR).flatMap(role -> available(each, role)))
                .findFirst()
                .orElseGet(() -> officers.get(Officer.HUB_DUTY));
    }

    /** Everybody once, in the order in which they are told while nobody acknowledges: the owner, then up. */
    public List<Turn> turns(String unit, String officer) {
        var turns = new LinkedHashMap<String, Turn>();
        named(unit, officer).filter(Officer::available).ifPresent(owner -> add(turns, owner, Standing.OWNER));
        if (turns.isEmpty()) {
            add(turns, duty(unit), Standing.DUTY);
        }
        upwards(unit).forEach(each -> {
            available(each, Role.SUPERVISOR).findFirst().ifPresent(one -> add(turns, one, Standing.SUPERVISOR));
            available(each, Role.LEAD).findFirst().ifPresent(one -> add(turns, one, Standing.LEAD));
        });
        return new ArrayList<>(turns.values());
    }

    private static void add(Map<String, Turn> turns, Officer officer, Standing as) {
        turns.putIfAbsent(officer.code(), new Turn(officer, as));
    }

    private Stream<Officer> available(String unit, Role role) {
        return members.getOrDefault(unit, List.of()).stream()
                .filter(officer -> officer.role() == role && officer.available());
    }

    /** The unit, and all that it is part of. */
    private Stream<String> upwards(String unit) {
        return Stream.iterate(unit, each -> each != null, parents::get);
    }
}
