package dev.vigil.tracking.screen;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The templates, with what each needs; a template that asks for anything else fails the build. */
@CheckedTemplate(basePath = "screen")
final class Templates {

    private Templates() {}

    static native TemplateInstance controlRoom(PageHead head, ControlRoom room, CasePanel panel);

    static native TemplateInstance casePage(PageHead head, CasePanel panel);

    static native TemplateInstance definitions(PageHead head, DefinitionsPage page);

    static native TemplateInstance operations(PageHead head, List<OperationRow> operations);

    static native TemplateInstance operation(PageHead head, OperationPage page);

    static native TemplateInstance strip(Strip strip);

    static native TemplateInstance worst(WorstList worst);

    static native TemplateInstance warnings(List<WarningLine> warnings);

    static native TemplateInstance curve(CurveTile curve);

    static native TemplateInstance curveTable(CurveTile curve);

    static native TemplateInstance contrast(ContrastTile contrast);

    static native TemplateInstance queue(RawString queue);

    static native TemplateInstance casePanel(CasePanel panel);

    static native TemplateInstance identity(CasePanel panel, boolean link);

    static native TemplateInstance why(Why why);

    static native TemplateInstance timeline(List<CasePanel.TimelineLine> timeline);

    static native TemplateInstance announcement(WarningLine line);

    static native TemplateInstance clocks(List<CasePanel.ClockLine> clocks);

    static native TemplateInstance work(List<CaseWork.Line> work);

    static native TemplateInstance facts(List<CasePanel.Answered> facts);
}
