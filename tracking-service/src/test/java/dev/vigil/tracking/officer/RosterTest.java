package dev.vigil.tracking.officer;

import static dev.vigil.tracking.officer.Role.LEAD;
import static dev.vigil.tracking.officer.Role.OFFICER;
import static dev.vigil.tracking.officer.Role.SUPERVISOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RosterTest {

    private static final Officer HUB = new Officer(Officer.HUB_DUTY, "Duty", "NATIONAL-HUB", LEAD, true, null);
    private static final Officer OAK = officer("T-OAK", "FORCE-A", LEAD);
    private static final Officer ELM = officer("T-ELM", "TEAM-A", SUPERVISOR);
    private static final Officer ASH = officer("T-ASH", "TEAM-A", OFFICER);

    private static Officer officer(String code, String unit, Role role) {
        return new Officer(code, "Test " + code, unit, role, true, null);
    }

    private static Officer away(Officer officer) {
        return new Officer(officer.code(), officer.name(), officer.unit(), officer.role(), false, null);
    }

    private static Roster roster(Officer... officers) {
        Map<String, String> parents = new HashMap<>();
        parents.put("NATIONAL-HUB", null);
        parents.put("FORCE-A", null);
        parents.put("TEAM-A", "FORCE-A");
        return Roster.of(
                parents, Stream.concat(Stream.of(HUB), Stream.of(officers)).toList());
    }

    private static List<String> told(Roster roster, String officer) {
        return roster.turns("TEAM-A", officer).stream()
                .map(turn -> turn.as() + " " + turn.officer().code())
                .toList();
    }

    @Test
    void namedOfficerOfTheUnitAnswers() {
        assertThat(roster(OAK, ELM, ASH).accountable("TEAM-A", "T-ASH")).isEqualTo(ASH);
    }

    @Test
    void nameOfSomebodyWhoLeftTheUnitCountsNoLonger() {
        var moved = officer("T-ASH", "FORCE-A", OFFICER);

        assertThat(roster(OAK, ELM, moved).accountable("TEAM-A", "T-ASH")).isEqualTo(ELM);
    }

    @Test
    void leadHasTheDutyElseASupervisorElseTheUnitAbove() {
        var lead = officer("T-YEW", "TEAM-A", LEAD);

        assertThat(roster(OAK, ELM, lead).duty("TEAM-A")).isEqualTo(lead);
        assertThat(roster(OAK, ELM, away(lead)).duty("TEAM-A")).isEqualTo(ELM);
        assertThat(roster(OAK, away(ELM), ASH).duty("TEAM-A")).isEqualTo(OAK);
    }

    @Test
    void hubAnswersWhereNobodyElseDoes() {
        assertThat(roster(ASH).duty("TEAM-A")).isEqualTo(HUB);
    }

    @Test
    void alertGoesToTheOwnerThenTheSupervisorThenTheLeadThenUp() {
        assertThat(told(roster(OAK, ELM, ASH, officer("T-YEW", "TEAM-A", LEAD)), "T-ASH"))
                .containsExactly("OWNER T-ASH", "SUPERVISOR T-ELM", "LEAD T-YEW", "LEAD T-OAK");
    }

    @Test
    void officerWhoIsAwayIsPassedOverAndNobodyIsToldTwice() {
        assertThat(told(roster(OAK, ELM, away(ASH)), "T-ASH")).containsExactly("DUTY T-ELM", "LEAD T-OAK");
    }
}
