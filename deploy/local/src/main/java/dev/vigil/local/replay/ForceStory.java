package dev.vigil.local.replay;

import static dev.vigil.local.replay.Act.Finding.found;
import static dev.vigil.local.replay.Act.Finding.no;
import static dev.vigil.local.replay.Act.Finding.yes;
import static dev.vigil.local.replay.Step.on;
import static dev.vigil.local.replay.Step.onTheEveningOf;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The 35 packages of one force, each as the scenario dates it. */
final class ForceStory {

    static final String OPERATION = "SPADE-FORCE-A";
    static final String FORCE = "FORCE-A";
    static final String NO_MATERIAL = "no_indecent_material_identified";
    static final List<LocalDate> LOOKS = Stream.of(
                    "2013-11-27", "2013-12-31", "2014-03-31", "2014-06-30", "2014-08-31", "2014-09-30", "2014-10-23")
            .map(LocalDate::parse)
            .toList();

    private static final String CHARGED = "1";
    private static final String NO_FURTHER_ACTION = "15";

    /** The check of this package finds the leader of a school; it was acted on by a visit. */
    static final String SCHOOL_LEADER = "EP-17";

    private static final LocalDate SCHOOL_LEADER_DIED = LocalDate.of(2014, 9, 10);
    private static final String OFFICER = "FA-TAMARIND";

    private final List<ForcePackage> packages;

    ForceStory(List<ForcePackage> packages) {
        this.packages = packages;
    }

    List<Step> steps() {
        var steps = new ArrayList<Step>();
        people().forEach(person -> steps.add(on(HubStory.RECEIVED, person)));
        packages.forEach(each -> steps.addAll(steps(each)));
        steps.add(on(SCHOOL_LEADER_DIED, new Act.Die(SCHOOL_LEADER, "Found dead; the children are still to be found")));
        LOOKS.forEach(date -> steps.add(onTheEveningOf(date, new Act.Look(OPERATION, "first-action"))));
        return steps;
    }

    /** The unit had no manager of its own: whom its breaches reach is the lead of the force. */
    private static List<Act.Employ> people() {
        return List.of(
                new Act.Employ(OFFICER, Force.OFFICER, FORCE, "OFFICER"),
                new Act.Employ("FA-WILLOW", Force.SUPERVISOR, FORCE, "SUPERVISOR"),
                new Act.Employ("FA-SYCAMORE", "Test Sycamore", FORCE, "LEAD"));
    }

    /** In the order in which things done at the same time of the same day must be told. */
    private static List<Step> steps(ForcePackage it) {
        var steps = new ArrayList<Step>();
        String ref = it.reference();
        steps.add(on(it.received(), new Act.Send(OPERATION, ref, "Package %s, %s.".formatted(ref, it.name()))));
        steps.add(on(
                it.firstRead(),
                new Act.Open(ref, "Read; graded %s by the sheet of the time".formatted(it.gradedThen()))));
        steps.add(on(it.firstRead(), new Act.Assign(ref, "Given to the officer who read it", OFFICER)));
        steps.add(on(it.occupationCheck(), occupationCheck(ref)));
        steps.add(on(it.material() ? it.firstAction() : it.closedNoMaterial(), materialCheck(it)));
        add(steps, it.warrant(), new Act.Protect(ref, "Warrant executed", "warrant_executed"));
        add(steps, it.otherAction(), otherAction(ref));
        add(steps, it.arrest(), new Act.Protect(ref, "Arrested", "arrest"));
        add(steps, it.charge(), new Act.Decide(ref, "Charged", CHARGED));
        add(steps, it.noFurtherAction(), new Act.Decide(ref, "No further action", NO_FURTHER_ACTION));
        add(steps, it.closedNoMaterial(), new Act.Decide(ref, "No indecent material identified", NO_MATERIAL));
        add(steps, it.closedNoMaterial(), new Act.Close(ref, "Closed"));
        return steps;
    }

    private static void add(List<Step> steps, LocalDate date, Act act) {
        if (date != null) steps.add(on(date, act));
    }

    static Act occupationCheck(String reference) {
        return new Act.Check(
                reference,
                "Access to children through work looked into",
                "occupation",
                reference.startsWith(SCHOOL_LEADER)
                        ? List.of(found("occupation", "works-with-children"), yes("positionOfTrust"))
                        : List.of(found("occupation", "other"), no("positionOfTrust")));
    }

    private static Act materialCheck(ForcePackage it) {
        return new Act.Check(
                it.reference(),
                "Material examined",
                "material",
                List.of(it.material() ? yes("indecentMaterial") : no("indecentMaterial")));
    }

    private static Act otherAction(String reference) {
        return reference.equals(SCHOOL_LEADER)
                ? new Act.Protect(reference, "Visited", "visit")
                : new Act.Protect(reference, "Interviewed", "voluntary_interview");
    }
}
