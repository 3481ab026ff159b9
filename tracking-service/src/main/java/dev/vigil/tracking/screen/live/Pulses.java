package dev.vigil.tracking.screen.live;

/** Takes the pulse of the service. */
public interface Pulses {

    Pulse pulse();
}
