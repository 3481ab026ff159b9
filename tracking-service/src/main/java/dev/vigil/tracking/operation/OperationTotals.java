package dev.vigil.tracking.operation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
import static java.util.stream.Collectors.toList;

import dev.vigil.tracking.casefile.Progress;
import dev.vigil.tracking.outcome.Outcomes;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Where the cases of an operation stand, as it was known at an instant. Cases are counted, never events: two arrests in one case
 * are one.
 *
 * @param noMaterial decided that there is no indecent material
 * @param withMaterial a check has found some
 * @param actedOn somebody took a protective action
 * @param underInvestigation with material and no decision
 * @param open not closed
 * @param stages how far each case is
 * @param outcomes of the cases that are decided, in the order of the code list
 * @param units by who answers for the case
 */
public record OperationTotals(
        String operation,
        Instant asAt,
        long received,
        long opened,
        long neverOpened,
        long noMaterial,
        long withMaterial,
        long actedOn,
        long warrants,
        long arrests,
        long charged,
        long noFurtherAction,
        long underInvestigation,
        long open,
        Map<Progress, Long> stages,
        List<Decided> outcomes,
        List<Held> units) {

    private static final String NO_MATERIAL = "no_indecent_material_identified";
    private static final String CHARGED = "1";

    /** Outcomes of the Home Office that end an investigation without any sanction or transfer. */
    private static final Set<String> NO_FURTHER_ACTION =
            Set.of("5", "9", "10", "11", "12", "13", "14", "15", "16", "17", "18", "21");

    public record Held(String unit, long received, long opened, long neverOpened, long actedOn, long open) {}

    /** @param outcome code of the outcome list */
    public record Decided(String outcome, String words, long cases) {}

    /** So many cases stand alike. */
    record Alike(Standing standing, long cases) {}

    public OperationTotals {
        stages = Map.copyOf(stages);
        outcomes = List.copyOf(outcomes);
        units = List.copyOf(units);
    }

    static OperationTotals of(String operation, Instant asAt, List<Alike> cases) {
        return new OperationTotals(
                operation,
                asAt,
                count(cases, _ -> true),
                count(cases, Standing::opened),
                count(cases, each -> !each.opened()),
                count(cases, each -> NO_MATERIAL.equals(each.outcome())),
                count(cases, Standing::material),
                count(cases, Standing::acted),
                count(cases, Standing::warrant),
                count(cases, Standing::arrest),
                count(cases, each -> CHARGED.equals(each.outcome())),
                count(cases, each -> each.outcome() != null && NO_FURTHER_ACTION.contains(each.outcome())),
                count(cases, each -> each.material() && each.outcome() == null),
                count(cases, OperationTotals::isOpen),
                stages(cases),
                outcomes(cases),
                units(cases));
    }

    private static Map<Progress, Long> stages(List<Alike> cases) {
        var stages = new EnumMap<Progress, Long>(Progress.class);
        for (var stage : Progress.values()) {
            stages.put(stage, count(cases, each -> each.state() == stage));
        }
        return stages;
    }

    private static List<Decided> outcomes(List<Alike> cases) {
        return Outcomes.all().stream()
                .map(outcome -> new Decided(
                        outcome.code(),
                        outcome.words(),
                        count(cases, each -> Objects.equals(each.outcome(), outcome.code()))))
                .filter(each -> each.cases() > 0)
                .toList();
    }

    private static List<Held> units(List<Alike> cases) {
        return cases.stream()
                .collect(groupingBy(each -> each.standing().unit(), TreeMap::new, toList()))
                .entrySet()
                .stream()
                .map(each -> held(each.getKey(), each.getValue()))
                .toList();
    }

    private static Held held(String unit, List<Alike> cases) {
        return new Held(
                unit,
                count(cases, _ -> true),
                count(cases, Standing::opened),
                count(cases, each -> !each.opened()),
                count(cases, Standing::acted),
                count(cases, OperationTotals::isOpen));
    }

    private static boolean isOpen(Standing standing) {
        return standing.state() != Progress.CLOSED;
    }

    private static long count(List<Alike> cases, Predicate<Standing> which) {
        return cases.stream().filter(each -> which.test(each.standing())).collect(summingLong(Alike::cases));
    }
}
