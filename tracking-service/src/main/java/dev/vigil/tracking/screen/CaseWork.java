package dev.vigil.tracking.screen;

import dev.vigil.tracking.casefile.CaseView;
import dev.vigil.tracking.hold.HoldView;
import dev.vigil.tracking.investigation.InvestigationView;
import dev.vigil.tracking.link.LinkView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where the work on a case stands: only what there is. */
final class CaseWork {

    /** @param look {@code over} for what is late, else nothing */
    record Line(String name, String words, String look) {}

    private final List<Line> lines = new ArrayList<>();
    private final Instant now;

    private CaseWork(Instant now) {
        this.now = now;
    }

    static List<Line> of(CaseView view, Instant now) {
        var work = new CaseWork(now);
        work.owner(view);
        work.due(view);
        work.investigation(view.investigation());
        view.holds().stream().filter(hold -> hold.liftedAt() == null).forEach(work::hold);
        work.links(view.links());
        return work.lines;
    }

    private void owner(CaseView view) {
        var officer = view.owner().officer();
        add(
                "Answers for it",
                officer == null ? "whoever has the duty of " + view.owner().unit() : officer,
                "");
    }

    private void due(CaseView view) {
        var next = view.due().next();
        if (next != null) {
            add("Due next", Words.sentence(next.what()) + ", " + London.brief(next.at(), now), "");
        }
        if (view.due().overdue() > 0) {
            add("Overdue", Words.count(view.due().overdue(), "limit or review", "limits and reviews"), "over");
        }
        if (view.reviewAt() != null) {
            add(
                    "Put off until",
                    London.brief(view.reviewAt(), now),
                    view.reviewAt().isAfter(now) ? "" : "over");
        }
    }

    private void investigation(InvestigationView done) {
        var children = done.children();
        if (children.known() > 0) {
            add(
                    "Children",
                    parts(
                            part(children.atRisk(), "at risk"),
                            part(children.safe(), "safe"),
                            part(children.toBeShared(), "to be shared with children's services")),
                    children.toBeShared() > 0 ? "over" : "");
        }
        var devices = done.devices();
        if (devices.seized() > 0) {
            add(
                    "Devices",
                    parts(
                            part(devices.waiting(), "waiting"),
                            part(devices.beingExamined(), "being examined"),
                            part(devices.examined(), "examined")),
                    "");
        }
        if (done.bail() != null) {
            add("Bail", bail(done), "");
        }
        if (done.subjectDiedAt() != null) {
            add("Subject of referral", "died " + London.brief(done.subjectDiedAt(), now), "");
        }
        done.tasks().forEach(task -> add("Still to be recorded", Words.small(task.what()), "over"));
    }

    private static String bail(InvestigationView done) {
        var bail = done.bail();
        return parts(
                bail.endedAt() == null ? "runs" : "ended",
                bail.conditions() ? "with conditions" : "without conditions",
                bail.limit() == null ? null : "extended to " + Words.limit(bail.limit()));
    }

    private void hold(HoldView hold) {
        var words = Words.small(hold.waitingFor().name()) + ", " + hold.owner() + " asks again by "
                + London.brief(hold.reviewAt(), now);
        add("Waits for", words, hold.pastReview() ? "over" : "");
    }

    private void links(List<LinkView> links) {
        if (!links.isEmpty()) {
            add("Linked with", links.stream().map(LinkView::reference).collect(Collectors.joining(", ")), "");
        }
    }

    private void add(String name, String words, String look) {
        lines.add(new Line(name, words, look));
    }

    private static String part(int n, String what) {
        return n == 0 ? null : n + " " + what;
    }

    private static String parts(String... parts) {
        return Stream.of(parts).filter(part -> part != null).collect(Collectors.joining(", "));
    }
}
