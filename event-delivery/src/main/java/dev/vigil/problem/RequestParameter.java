package dev.vigil.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path.MethodNode;
import jakarta.validation.Path.ParameterNode;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** The name that a header, query or path parameter has for the sender. */
final class RequestParameter {

    private RequestParameter() {}

    /** Empty if the violation is in the body. */
    static Optional<String> of(ConstraintViolation<?> violation) {
        var steps = violation.getPropertyPath().iterator();
        var first = steps.next();
        if (first.getKind() != ElementKind.METHOD || !steps.hasNext()) {
            return Optional.empty();
        }
        var second = steps.next();
        return second.getKind() == ElementKind.PARAMETER
                ? name(violation.getRootBeanClass(), first.as(MethodNode.class), second.as(ParameterNode.class))
                : Optional.empty();
    }

    private static Optional<String> name(Class<?> resource, MethodNode method, ParameterNode parameter) {
        return declared(resource, method)
                .flatMap(found -> Arrays.stream(found.getParameters()[parameter.getParameterIndex()].getAnnotations())
                        .flatMap(RequestParameter::name)
                        .findFirst());
    }

    // The resource may be a subclass that the container made.
    private static Optional<Method> declared(Class<?> resource, MethodNode method) {
        var types = method.getParameterTypes().toArray(Class<?>[]::new);
        return Stream.<Class<?>>iterate(resource, type -> type != null, Class::getSuperclass)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(found -> found.getName().equals(method.getName()))
                .filter(found -> Arrays.equals(found.getParameterTypes(), types))
                .reduce((_, last) -> last);
    }

    private static Stream<String> name(Annotation annotation) {
        return switch (annotation) {
            case HeaderParam header -> Stream.of(header.value());
            case QueryParam query -> Stream.of(query.value());
            case PathParam path -> Stream.of(path.value());
            default -> Stream.empty();
        };
    }
}
