package dev.vigil.tracking.review;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.InstantSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/reviews")
@Tag(name = "Holds")
@RunOnVirtualThread
class ReviewResource {

    private final ReviewLists lists;
    private final InstantSource time;

    ReviewResource(ReviewLists lists, InstantSource time) {
        this.lists = lists;
        this.time = time;
    }

    @GET
    @Operation(
            operationId = "reviews",
            summary =
                    "Holds and cases that were put off, by when they are to be looked at again, the most overdue first")
    public ReviewList reviews(@BeanParam ReviewQuery query) {
        return lists.list(query, time.instant());
    }
}
