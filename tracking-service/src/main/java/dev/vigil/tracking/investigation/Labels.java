package dev.vigil.tracking.investigation;

import dev.vigil.contract.InvestigationEvent.ChildRecorded;
import dev.vigil.contract.InvestigationEvent.DeviceSeized;
import dev.vigil.contract.VigilEvent;

/**
 * The highest numbers of children and devices that were ever given in a case. A number of something that never was is
 * not given again: two things under one label could no longer be told apart.
 */
public record Labels(int children, int devices) {

    static final Labels NONE = new Labels(0, 0);

    public Labels after(VigilEvent event) {
        return switch (event) {
            case ChildRecorded child -> new Labels(Math.max(children, number(child.child())), devices);
            case DeviceSeized device -> new Labels(children, Math.max(devices, number(device.device())));
            case VigilEvent _ -> this;
        };
    }

    private static int number(String label) {
        return Integer.parseInt(label.substring(1));
    }

    public String nextChild() {
        return "C" + (children + 1);
    }

    public String nextDevice() {
        return "D" + (devices + 1);
    }
}
