package se.arshjul.followupservice.teamwork;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.followupservice.request.RequestCalls.id;
import static se.arshjul.followupservice.request.RequestCalls.text;
import static se.arshjul.testkit.Refusals.refusalOf;
import static se.arshjul.testkit.Refusals.violationsOf;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.followup.v1.ListSectionsRequest;
import se.arshjul.followup.v1.ReportSectionRequest;
import se.arshjul.followup.v1.Section;
import se.arshjul.followup.v1.Section.Completion;
import se.arshjul.followup.v1.SectionServiceGrpc.SectionServiceBlockingStub;
import se.arshjul.followupservice.request.Request.State;
import se.arshjul.followupservice.request.RequestCalls;
import se.arshjul.followupservice.request.RequestFixtures;
import se.arshjul.followupservice.survey.SurveyFixtures;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;
import se.arshjul.testkit.TestClock;

@ServiceTest
class ReportSectionIT {

    @Autowired
    SectionServiceBlockingStub sections;

    @Autowired
    RequestCalls requests;

    @Autowired
    RequestFixtures given;

    @Autowired
    TestClock clock;

    private SectionServiceBlockingStub respondent() {
        return As.person(RequestFixtures.UPPSALA, "respondent").on(sections);
    }

    private Section second(Object request) {
        return As.person(RequestFixtures.UPPSALA, "approver")
                .on(sections)
                .listSections(ListSectionsRequest.newBuilder()
                        .setParent(request.toString())
                        .build())
                .getSectionsList()
                .getLast();
    }

    private static ReportSectionRequest say(Object request, Completion completion) {
        return ReportSectionRequest.newBuilder()
                .setName(request + "/sections/second")
                .setCompletion(completion)
                .setRequestId(id())
                .build();
    }

    @Test
    void theBodySaysThatASectionIsCompletedAndWhoSaidSo() {
        var name = given.in(State.OPENED);

        var said = respondent().reportSection(say(name, Completion.COMPLETED));

        assertThat(said.getCompletion()).isEqualTo(Completion.COMPLETED);
        assertThat(said.getReportedBy()).isEqualTo("people/respondent-region-uppsala");
        assertThat(said.getReportTime()).isEqualTo(ProtoTime.toProto(TestClock.START));
        assertThat(second(name)).isEqualTo(said);
        assertThat(given.audit(name + "/sections/second"))
                .containsExactly("ReportSection by people/respondent-region-uppsala");
    }

    @Test
    void theLastWordCounts() {
        var name = given.in(State.STARTED);
        respondent().reportSection(say(name, Completion.COMPLETED));

        respondent().reportSection(say(name, Completion.LATER));

        assertThat(second(name).getCompletion()).isEqualTo(Completion.LATER);
    }

    @Test
    void anAnswerThatChangesDoesNotUndoIt() {
        var name = given.in(State.STARTED);
        respondent().reportSection(say(name, Completion.COMPLETED));

        requests.respondent().updateAnswer(text(name, "Ändrat efteråt", "\"3\""));

        assertThat(second(name).getCompletion()).isEqualTo(Completion.COMPLETED);
    }

    @Test
    void theSameWordTwiceIsOneDeed() {
        var name = given.in(State.STARTED);
        var request = say(name, Completion.LATER);
        var first = respondent().reportSection(request);
        clock.set(TestClock.START.plusSeconds(60));

        assertThat(respondent().reportSection(request)).isEqualTo(first);
        assertThat(respondent().reportSection(say(name, Completion.LATER))).isEqualTo(first);

        assertThat(given.audit(name + "/sections/second")).hasSize(1);
        assertThat(refusalOf(() -> respondent()
                        .reportSection(request.toBuilder()
                                .setCompletion(Completion.COMPLETED)
                                .build())))
                .isEqualTo("INVALID_ARGUMENT REQUEST_ID_REUSED");
    }

    @Test
    void aWordThatSaysNothingAndASectionThatIsNotAskedAreRefused() {
        var name = given.in(State.STARTED);

        assertThat(violationsOf(() -> respondent().reportSection(say(name, Completion.COMPLETION_UNSPECIFIED))))
                .containsExactly("completion REQUIRED");
        assertThat(refusalOf(() -> respondent()
                        .reportSection(say(name, Completion.LATER).toBuilder()
                                .setName(name + "/sections/third")
                                .build())))
                .isEqualTo("NOT_FOUND SECTION_NOT_FOUND");
    }

    @ParameterizedTest
    @EnumSource(names = {"SUBMITTED", "APPROVED", "ACCEPTED", "DECLINED", "NO_RESPONSE", "WITHDRAWN"})
    void nothingIsSaidOfASectionWhoseAnswersCanNoLongerBeChanged(State state) {
        var name = given.in(state);

        assertThat(refusalOf(() -> respondent().reportSection(say(name, Completion.COMPLETED))))
                .isEqualTo("FAILED_PRECONDITION REQUEST_WRONG_STATE");
    }

    @Test
    void nothingIsSaidWhenTheTimeIsOver() {
        var name = given.in(State.STARTED);
        clock.set(SurveyFixtures.ACCEPTANCE_OVER);

        assertThat(refusalOf(() -> respondent().reportSection(say(name, Completion.COMPLETED))))
                .isEqualTo("FAILED_PRECONDITION REQUEST_WRONG_STATE");
    }
}
