package dev.vigil.tracking.screen;

import io.quarkus.qute.CompletedStage;
import io.quarkus.qute.ResultNode;
import io.quarkus.qute.SectionHelper;
import io.quarkus.qute.SectionHelperFactory;
import io.quarkus.qute.SingleResultNode;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Stands for the bundler's tag, so that a page can be looked at without a server. */
final class BundleStub implements SectionHelperFactory<SectionHelper> {

    @Override
    public List<String> getDefaultAliases() {
        return List.of("bundle");
    }

    @Override
    public SectionHelper initialize(SectionInitContext context) {
        return new SectionHelper() {
            @Override
            public CompletionStage<ResultNode> resolve(SectionResolutionContext ignored) {
                return CompletedStage.of(new SingleResultNode("<link rel=\"stylesheet\" href=\"/app.css\">"));
            }
        };
    }
}
