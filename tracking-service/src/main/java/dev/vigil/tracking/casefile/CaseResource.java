package dev.vigil.tracking.casefile;

import dev.vigil.tracking.timeline.Timeline;
import dev.vigil.tracking.timeline.TimelineView;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/cases")
@Tag(name = "Cases")
@RunOnVirtualThread
class CaseResource {

    private final CaseFiles files;
    private final CaseViews views;
    private final Timeline timeline;

    CaseResource(CaseFiles files, CaseViews views, Timeline timeline) {
        this.files = files;
        this.views = views;
        this.timeline = timeline;
    }

    @GET
    @Operation(
            operationId = "cases",
            summary = "Cases, in the order of their receipt",
            description =
                    "Pages follow the ids, which never change: no page shows a case twice or leaves one out because others "
                            + "have come or changed in between.")
    public CaseViews.Page cases(@BeanParam CaseQuery query) {
        return views.page(query);
    }

    @GET
    @Path("/counts")
    @Operation(
            operationId = "caseCounts",
            summary = "How many cases a list would show",
            description =
                    "By unit, band, state, source, agency and operation from counts that are kept with the cases. "
                            + "With any other parameter up to 10000 cases are looked at; `more` tells that there are more.")
    public CaseCounts counts(@BeanParam CaseQuery query) {
        return views.counts(query);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "case", summary = "One case, by id or reference")
    public CaseView one(@PathParam("id") String id) {
        return views.one(files.idOf(id));
    }

    @GET
    @Path("/{id}/timeline")
    @Operation(operationId = "timeline", summary = "Everything that happened to a case, in the order it was recorded")
    public List<TimelineView> timeline(@PathParam("id") String id) {
        return TimelineView.of(timeline.of(files.idOf(id)));
    }
}
