package dev.vigil.tracking.jurisdiction;

import dev.vigil.problem.ProblemKind;
import dev.vigil.problem.Refusal;
import dev.vigil.tracking.unit.Acting;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.time.InstantSource;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The packs that say which clocks run and how long they may. */
@Path("/v1/jurisdictions")
@Tag(name = "Jurisdictions")
@RunOnVirtualThread
class JurisdictionResource {

    private final Jurisdictions jurisdictions;
    private final Editions editions;
    private final InstantSource time;

    JurisdictionResource(Jurisdictions jurisdictions, Editions editions, InstantSource time) {
        this.jurisdictions = jurisdictions;
        this.editions = editions;
        this.time = time;
    }

    @GET
    @Operation(operationId = "jurisdictions", summary = "The packs in force")
    public List<PackView> all() {
        jurisdictions.refresh();
        return jurisdictions.inForce().stream().map(PackView::of).toList();
    }

    @GET
    @Path("/{id}/file")
    @Produces("application/yaml")
    @Operation(operationId = "jurisdiction-file", summary = "The file of a pack, as it was given")
    public String file(@PathParam("id") String id) {
        jurisdictions.refresh();
        var edition = jurisdictions.inForce(id);
        if (!edition.pack().id().equals(id)) {
            throw new Refusal(ProblemKind.NOT_FOUND, "No jurisdiction pack is called " + id + ".");
        }
        return edition.file();
    }

    @POST
    @Transactional
    @Operation(
            operationId = "install-jurisdiction",
            summary = "Put a new version of a pack in force, or a new pack",
            description =
                    "Every case follows with its next entry; open clocks of all others are set anew in the background. The limits that they had stay on record, each with what moved it.")
    @APIResponse(responseCode = "200", description = "The pack as it is in force now")
    @APIResponse(
            responseCode = "400",
            description =
                    "`invalid-field`: the file is wrong, and the detail names clock and key; or the version was given before with other content")
    public PackView install(@BeanParam Acting acting, @NotNull @Valid PutInForce body) {
        var actor = acting.actor();
        var given = read(body.file());
        editions.hold();
        jurisdictions.refresh();
        if (!isInForce(given)) {
            refuseIf(
                    editions.knowsVersion(given.pack()),
                    given.pack().name() + " was put in force before; give it a new version");
            editions.install(given, "pack " + given.pack().name(), actor.name(), time.instant());
        }
        return PackView.of(given.because("pack " + given.pack().name()));
    }

    private boolean isInForce(Edition given) {
        return jurisdictions.inForce().stream()
                .anyMatch(edition -> edition.file().equals(given.file()));
    }

    private static Edition read(String file) {
        try {
            return Edition.of(file);
        } catch (PackRefused wrong) {
            throw refusal(wrong.getMessage());
        }
    }

    private static void refuseIf(boolean wrong, String why) {
        if (wrong) {
            throw refusal(why);
        }
    }

    private static Refusal refusal(String why) {
        return new Refusal(
                ProblemKind.INVALID_FIELD,
                "The pack cannot be put in force: " + why + ".",
                List.of(Refusal.Fault.at("/file", why)));
    }
}
