package dev.vigil.tracking.figure.export;

import io.quarkus.vertx.http.runtime.filters.Filters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;

/** Lets a link ask for CSV: {@code ?format=csv} is as good as the header {@code Accept: text/csv}. */
@ApplicationScoped
class CsvRequests {

    private static final int BEFORE_ALL_THAT_ANSWERS = 100;

    void listen(@Observes Filters filters) {
        filters.register(
                request -> {
                    if (request.request().path().startsWith("/v1/figures/")
                            && "csv".equals(request.request().getParam("format"))) {
                        request.request().headers().set(HttpHeaders.ACCEPT, CsvExport.TEXT_CSV);
                    }
                    request.next();
                },
                BEFORE_ALL_THAT_ANSWERS);
    }
}
