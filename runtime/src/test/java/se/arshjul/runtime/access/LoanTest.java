package se.arshjul.runtime.access;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.runtime.access.AccessRule.body;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.arshjul.runtime.access.Caller.Loan;
import se.arshjul.runtime.access.Caller.Own;

/** What somebody is called, and as whom they act, who holds some of their roles in the place of others. */
class LoanTest {

    private static final Caller BO = new Caller(
            Caller.Kind.PERSON,
            "people/bo",
            "Bo",
            "",
            "actors/a",
            false,
            Set.of("respondent", "approver", "analyst"),
            false,
            new Own("Bo", Set.of("respondent")),
            List.of(
                    new Loan("approver", "people/cia", "Cia"),
                    new Loan("approver", "", "Anna"),
                    new Loan("analyst", "people/dan", "Dan")));

    @Test
    void onlyThoseAreNamedWhoseRoleOpensTheWay() {
        assertThat(BO.openedBy(body("approver")::permits).name()).isEqualTo("Bo (ersätter Anna, Cia)");
        assertThat(BO.openedBy(body("analyst")::permits).name()).isEqualTo("Bo (ersätter Dan)");
        assertThat(BO.openedBy(body("approver")::permits).roles()).isEqualTo(BO.roles());
    }

    @Test
    void nobodyIsNamedWhereARoleOfOnesOwnOpensTheWay() {
        assertThat(BO.openedBy(body("respondent", "approver")::permits).name()).isEqualTo("Bo");
        assertThat(BO.openedBy(body()::permits).name()).isEqualTo("Bo");
    }

    @Test
    void aNarrowerWayIsAskedForItself() {
        var called = BO.openedBy(body("approver")::permits);

        assertThat(called.openedBy(body("analyst")::permits).name()).isEqualTo("Bo (ersätter Dan)");
        assertThat(called.openedBy(body("respondent")::permits).name()).isEqualTo("Bo");
    }

    @Test
    void aLentRoleIsUsedByItsLendersToo() {
        assertThat(BO.peopleAs("approver")).containsExactlyInAnyOrder("people/bo", "people/cia");
        assertThat(BO.peopleAs("analyst")).containsExactlyInAnyOrder("people/bo", "people/dan");
        assertThat(BO.peopleAs("respondent")).containsExactly("people/bo");
    }

    @Test
    void aLentRoleIsHeldAndYetNotHeldOneself() {
        assertThat(BO.holds("approver")).isTrue();
        assertThat(BO.holdsItself("approver")).isFalse();
        assertThat(BO.holdsItself("respondent")).isTrue();
    }
}
