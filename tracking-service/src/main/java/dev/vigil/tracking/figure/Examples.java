package dev.vigil.tracking.figure;

/** Answers as the API's document shows them: operation SPADE-FORCE-A of the replay on 31 August 2014, shortened. */
final class Examples {

    static final String TIME_TO_STOP = """
            {"figure": "time-to-stop", "version": "2", "clock": "first-action", "words": "From first receipt by any agency to the first act that protects a child, ...",
             "asAt": "2014-08-31T22:59:59.999999Z", "received": 35, "missing": 0,
             "open": {"n": 19, "withinLimit": 0, "breached": 19, "accessUnknown": 19, "neverOpened": 0, "medianDays": 277, "p92Days": 277, "maxDays": 277,
               "medianSeconds": 23979599, "p92Seconds": 23979599, "maxSeconds": 23979599,
               "oldest": [{"referral": "0190a7c2-7e3f-7c11-9b0e-3f5d6c2a1b77", "reference": "R-13-000006", "senderReference": "EP-06",
                 "startedAt": "2013-11-27T10:00:00Z", "days": 277, "band": "MEDIUM", "unit": "FORCE-A"}],
               "byBand": [{"band": "MEDIUM", "n": 19, "breached": 19, "neverOpened": 0, "medianDays": 277}],
               "breachedToday": 0, "dueIn24Hours": 0, "dueIn7Days": 0, "onHold": 0, "pastReview": 0, "byStage": [{"stage": "ACCESS_CHECK", "n": 19}]},
             "finished": {"n": 16, "byOutcome": [
               {"kind": "action", "n": 6, "medianDays": 156.5, "p92Days": 223, "minDays": 76, "maxDays": 223},
               {"kind": "no_indecent_material_identified", "n": 10, "medianDays": 118.0, "p92Days": 237, "minDays": 21, "maxDays": 237}]},
             "curve": {"event": "action", "n": 35, "median": {"reached": false, "days": null, "lowerDays": null, "upperDays": null, "words": "not reached"},
               "survivalAtEnd": 0.788, "points": [{"day": 76, "survival": 0.969, "lower": 0.798, "upper": 0.996, "atRisk": 32, "events": 1, "censored": 0}]},
             "why": null,
             "incidence": [{"kind": "action", "atEnd": 0.171, "points": [{"day": 76, "value": 0.029}]}],
             "breaches": {"n": 35, "firstAt": "2013-12-11T10:00:00Z"}, "closedInPeriod": null}""";

    static final String OVERVIEW = """
            {"asAt": "2014-08-31T22:59:59.999999Z", "operation": "SPADE-FORCE-A", "unit": null, "received": 35, "open": 19,
             "neverOpened": {"n": 0, "oldest": null}, "breached": 19, "dueSoon": {"hours": 4, "n": 0},
             "medianToFirstAction": {"n": 35, "reached": false, "days": null, "lowerDays": null, "upperDays": null, "words": "not reached"},
             "why": null,
             "byBand": [{"band": "MEDIUM", "n": 19, "breached": 19, "neverOpened": 0, "medianDays": 277}]}""";

    private Examples() {}
}
