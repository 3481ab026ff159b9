package dev.vigil.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.Response.StatusType;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns whatever a request ends with into a problem. */
@Singleton
class Problems {

    private static final Logger LOG = Logger.getLogger(Problems.class);
    private static final Map<Integer, ProblemKind> BY_STATUS = Map.of(
            400, ProblemKind.INVALID_PARAMETER,
            404, ProblemKind.NOT_FOUND,
            405, ProblemKind.METHOD_NOT_ALLOWED,
            406, ProblemKind.NOT_ACCEPTABLE,
            413, ProblemKind.TOO_LARGE,
            415, ProblemKind.UNSUPPORTED_MEDIA_TYPE,
            503, ProblemKind.UNAVAILABLE);

    private static final int RETRY_SECONDS = 5;

    private final ObjectMapper json;

    Problems(ObjectMapper json) {
        this.json = json;
    }

    @ServerExceptionMapper
    public Response refused(Refusal refusal) {
        return answer(Response.status(refusal.kind().status()), Problem.of(refusal));
    }

    @ServerExceptionMapper({JacksonException.class, MismatchedInputException.class})
    public Response unreadable(JacksonException e) {
        return JsonFaults.in(e).map(this::refused).orElseGet(() -> failed(e));
    }

    @ServerExceptionMapper
    public Response invalid(ConstraintViolationException e) {
        return ConstraintFaults.in(e).map(this::refused).orElseGet(() -> failed(e));
    }

    @ServerExceptionMapper
    public Response http(WebApplicationException e) {
        if (e.getCause() instanceof JacksonException unreadable) {
            return unreadable(unreadable);
        }
        if (e instanceof NotFoundException && e.getCause() != null) {
            return refused(new Refusal(ProblemKind.INVALID_PARAMETER, "A path or query parameter is not of its type"));
        }
        var status = e.getResponse().getStatusInfo();
        return switch (status.getFamily()) {
            case CLIENT_ERROR -> ofStatus(e, status);
            case SERVER_ERROR -> BY_STATUS.containsKey(status.getStatusCode()) ? ofStatus(e, status) : failed(e);
            case INFORMATIONAL, SUCCESSFUL, REDIRECTION, OTHER -> e.getResponse();
        };
    }

    /** The cause is logged under the id that is answered, and never answered itself. */
    @ServerExceptionMapper
    public Response failed(Throwable e) {
        var away = Outage.isBehind(e);
        var problem = Problem.of(away ? ProblemKind.UNAVAILABLE : ProblemKind.INTERNAL);
        LOG.errorf(e, "A request failed: %s", problem.instance());
        return answer(
                Response.status(problem.status()).header(HttpHeaders.RETRY_AFTER, away ? RETRY_SECONDS : null),
                problem);
    }

    private Response ofStatus(WebApplicationException e, StatusType status) {
        var kind = BY_STATUS.get(status.getStatusCode());
        // The headers stay: a 405 must say what is allowed.
        return answer(
                Response.fromResponse(e.getResponse()),
                kind == null ? Problem.of(status.getStatusCode(), status.getReasonPhrase()) : Problem.of(kind));
    }

    private Response answer(ResponseBuilder response, Problem problem) {
        try {
            // As bytes, because no writer is registered for this media type.
            return response.type(Problem.MEDIA_TYPE)
                    .entity(json.writeValueAsBytes(problem))
                    .build();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a problem is always writable", e);
        }
    }
}
