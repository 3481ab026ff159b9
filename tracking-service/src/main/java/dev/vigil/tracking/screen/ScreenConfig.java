package dev.vigil.tracking.screen;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the pages look and how they are kept up to date. */
@ConfigMapping(prefix = "vigil.screen")
public interface ScreenConfig {

    /** Whether every page says that its data are made up. Off only where real referrals are kept. */
    @WithDefault("true")
    boolean syntheticData();

    /** Messages kept for pages that come back. Higher: longer interruptions without a reload, more memory. */
    @WithDefault("512")
    int keptMessages();
}
