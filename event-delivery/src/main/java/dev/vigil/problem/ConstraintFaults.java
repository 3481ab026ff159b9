package dev.vigil.problem;

import dev.vigil.problem.Refusal.Fault;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/** Says which constraints of Bean Validation a request breaks, and where. */
final class ConstraintFaults {

    private static final Set<Class<?>> DEMANDS = Set.of(NotNull.class, NotBlank.class, NotEmpty.class);

    private ConstraintFaults() {}

    /** Empty if it is a fault of our own: an answer that breaks its constraints. */
    static Optional<Refusal> in(ConstraintViolationException e) {
        var violations = e.getConstraintViolations();
        if (violations.stream().anyMatch(ConstraintFaults::isOurs)) {
            return Optional.empty();
        }
        var faults = violations.stream()
                .map(ConstraintFaults::fault)
                .sorted(Comparator.comparing(fault -> fault.pointer() + fault.parameter()))
                .toList();
        var kind = faults.stream().allMatch(fault -> fault.pointer() == null)
                ? ProblemKind.INVALID_PARAMETER
                : bodyKind(violations);
        return Optional.of(new Refusal(kind, "Change what the errors name and send it again", faults));
    }

    private static ProblemKind bodyKind(Collection<ConstraintViolation<?>> violations) {
        return violations.stream().allMatch(ConstraintFaults::isDemand)
                ? ProblemKind.MISSING_FIELD
                : ProblemKind.INVALID_FIELD;
    }

    private static boolean isDemand(ConstraintViolation<?> violation) {
        return DEMANDS.contains(
                        violation.getConstraintDescriptor().getAnnotation().annotationType())
                && violation.getInvalidValue() == null;
    }

    private static boolean isOurs(ConstraintViolation<?> violation) {
        for (var step : violation.getPropertyPath()) {
            if (step.getKind() == ElementKind.RETURN_VALUE) {
                return true;
            }
        }
        return false;
    }

    private static Fault fault(ConstraintViolation<?> violation) {
        return RequestParameter.of(violation)
                .map(name -> Fault.in(name, violation.getMessage()))
                .orElseGet(() -> Fault.at(pointer(violation.getPropertyPath()).text(), violation.getMessage()));
    }

    private static Pointer pointer(Path path) {
        var at = Pointer.WHOLE;
        for (var step : path) {
            if (step.isInIterable()) {
                at = at.then(step.getIndex() == null ? step.getKey() : step.getIndex());
            }
            if (step.getKind() == ElementKind.PROPERTY) {
                at = at.then(step.getName());
            }
        }
        return at;
    }
}
