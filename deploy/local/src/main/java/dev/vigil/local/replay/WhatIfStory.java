package dev.vigil.local.replay;

import static dev.vigil.local.replay.Step.on;
import static dev.vigil.local.replay.Step.onTheEveningOf;

import java.time.LocalDate;
import java.util.List;

/** Package EP-17 once more, had its access check been made when our rules make it due. */
final class WhatIfStory {

    static final String OPERATION = "SPADE-WHAT-IF";
    static final String REFERENCE = ForceStory.SCHOOL_LEADER + "-WHAT-IF";
    static final LocalDate RECEIVED = HubStory.LAST_LOT;
    static final LocalDate CHECKED = RECEIVED.plusDays(2);

    private WhatIfStory() {}

    static List<Step> steps() {
        return List.of(
                on(RECEIVED, new Act.Send(OPERATION, REFERENCE, "EP-17 as it might have been.")),
                onTheEveningOf(RECEIVED, look()),
                on(RECEIVED.plusDays(1), new Act.Open(REFERENCE, "Read on the next day")),
                on(CHECKED, ForceStory.occupationCheck(REFERENCE)),
                onTheEveningOf(CHECKED, look()),
                on(RECEIVED.plusDays(6), new Act.Protect(REFERENCE, "Visited within the limit", "visit")));
    }

    private static Act look() {
        return new Act.Look(OPERATION, "first-action");
    }
}
