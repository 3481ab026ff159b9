package dev.vigil.problem;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Takes orders, so that there is something to refuse. */
@Path("/orders")
@Consumes("application/json")
@Produces("application/json")
class OrderResource {

    enum Cut {
        SMALL,
        LARGE
    }

    record Item(@NotNull @Size(max = 10) String name, Integer pieces, Cut cut) {}

    record Note(String text) {
        Note {
            Objects.requireNonNull(text, "a note has a text");
            if (text.isBlank()) {
                throw new IllegalArgumentException("a note is not blank");
            }
        }
    }

    record Order(@NotNull Instant at, List<@Valid Item> items, UUID buyer, Note note, Object anything, int copies) {}

    @POST
    public Order take(
            @NotNull @Pattern(regexp = "[a-z]+") @HeaderParam("Shop") String shop, @Valid @NotNull Order order) {
        return order;
    }

    @GET
    @Path("/{id}")
    public Order one(@PathParam("id") UUID id, @QueryParam("since") Integer since) {
        throw new IllegalStateException("the secret is 42");
    }

    @GET
    @Path("/closed")
    public Order closed() {
        throw new Refusal(ProblemKind.NOT_ALLOWED_NOW, "The shop is closed", List.of(Refusal.Fault.in("Shop", "shut")));
    }

    @GET
    @Path("/cut-off")
    public Order cutOff() {
        throw new IllegalStateException("not stored", new SQLException("the connection is gone", "08006"));
    }
}
