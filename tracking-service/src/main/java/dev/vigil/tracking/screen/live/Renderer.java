package dev.vigil.tracking.screen.live;

import java.util.List;

/** Writes everything that may change on the pages of a channel, as it is now. */
public interface Renderer {

    List<Fragment> render(Channel channel);
}
