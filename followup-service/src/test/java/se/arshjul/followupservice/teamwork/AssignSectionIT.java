package se.arshjul.followupservice.teamwork;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.followupservice.request.RequestCalls.text;
import static se.arshjul.testkit.Refusals.metadataOf;
import static se.arshjul.testkit.Refusals.refusalOf;
import static se.arshjul.testkit.Refusals.violationsOf;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.followup.v1.AssignSectionRequest;
import se.arshjul.followup.v1.ListSectionsRequest;
import se.arshjul.followup.v1.Section;
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
class AssignSectionIT {

    private static final String KIM = RequestFixtures.UPPSALA + "/assignments/kim";
    private static final String BO = RequestFixtures.UPPSALA + "/assignments/bo";

    @Autowired
    SectionServiceBlockingStub sections;

    @Autowired
    RequestCalls requests;

    @Autowired
    RequestFixtures given;

    @Autowired
    TestClock clock;

    private SectionServiceBlockingStub as(String... roles) {
        return As.person(RequestFixtures.UPPSALA, roles).on(sections);
    }

    private List<Section> list(Object request) {
        return as("contact")
                .listSections(ListSectionsRequest.newBuilder()
                        .setParent(request.toString())
                        .build())
                .getSectionsList();
    }

    private static AssignSectionRequest.Builder assign(Object request, String holder, String etag) {
        return AssignSectionRequest.newBuilder()
                .setName(request + "/sections/second")
                .setHolder(holder)
                .setHolderName(holder.isEmpty() ? "" : "Kim Ek")
                .setEtag(etag)
                .setRequestId(UUID.randomUUID().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"contact", "approver", "respondent"})
    void whoeverWorksOnTheRequestGivesASectionToAColleague(String role) {
        var name = given.in(State.OPENED);

        var held = as(role).assignSection(assign(name, KIM, "").build());

        assertThat(held.getHolder()).isEqualTo(KIM);
        assertThat(held.getHolderName()).isEqualTo("Kim Ek");
        assertThat(held.getAssignedBy()).isEqualTo("people/" + role + "-region-uppsala");
        assertThat(held.getAssignTime()).isEqualTo(ProtoTime.toProto(TestClock.START));
        assertThat(list(name)).extracting(Section::getHolderName).containsExactly("", "Kim Ek");
        assertThat(given.audit(name + "/sections/second"))
                .containsExactly("AssignSection by people/" + role + "-region-uppsala");
    }

    @Test
    void whoIsGivenASectionIsToldAndNobodyTwice() {
        var name = given.in(State.OPENED);
        var held = as("contact").assignSection(assign(name, KIM, "").build());
        as("contact").assignSection(assign(name, KIM, held.getEtag()).build());

        as("contact").assignSection(assign(name, "", held.getEtag()).build());

        assertThat(given.outbox(name))
                .extracting(event -> event.replaceAll("\\s", ""))
                .hasSize(2)
                .allMatch(event -> event.startsWith("followup.sectionAssigned"))
                .allMatch(event -> event.contains("\"section\":\"second\""))
                .anyMatch(event -> event.contains("\"holder\":\"" + KIM + "\""))
                .anyMatch(event -> event.contains("\"holder\":\"\""));
    }

    @Test
    void aSectionIsReleasedAndTakenByAnother() {
        var name = given.in(State.OPENED);
        var held = as("contact").assignSection(assign(name, KIM, "").build());

        var released =
                as("respondent").assignSection(assign(name, "", held.getEtag()).build());
        assertThat(released.getHolder()).isEmpty();
        assertThat(released.getAssignedBy()).isEqualTo("people/respondent-region-uppsala");

        var taken = as("respondent")
                .assignSection(assign(name, BO, released.getEtag()).build());
        assertThat(taken.getHolder()).isEqualTo(BO);
    }

    @Test
    void theSamePressTwiceIsOneDeed() {
        var name = given.in(State.OPENED);
        var request = assign(name, KIM, "").build();

        var first = as("contact").assignSection(request);

        assertThat(as("contact").assignSection(request)).isEqualTo(first);
        assertThat(given.audit(name + "/sections/second")).hasSize(1);
    }

    @Test
    void whatAColleagueHasDecidedMeanwhileIsNotOverturnedUnseen() {
        var name = given.in(State.OPENED);
        var held = as("contact").assignSection(assign(name, KIM, "").build());

        assertThat(refusalOf(() ->
                        as("respondent").assignSection(assign(name, BO, "").build())))
                .isEqualTo("ABORTED SECTION_CHANGED");
        assertThat(metadataOf(() ->
                        as("respondent").assignSection(assign(name, BO, "").build())))
                .containsEntry("updatedBy", "people/contact-region-uppsala")
                .containsEntry("etag", held.getEtag());
    }

    @Test
    void holdingASectionLocksNobodyOut() {
        var name = given.in(State.OPENED);
        as("contact").assignSection(assign(name, KIM, "").build());

        requests.respondent().updateAnswer(text(name, "Jag svarade ändå", ""));

        var section = list(name).getLast();
        assertThat(section.getHolderName()).isEqualTo("Kim Ek");
        assertThat(section.getLastSavedBy()).isEqualTo("people/respondent-region-uppsala");
        assertThat(section.getLastSaveTime()).isEqualTo(ProtoTime.toProto(TestClock.START));
        assertThat(section.getAnsweredCount()).isEqualTo(1);
        assertThat(section.getQuestionCount()).isEqualTo(2);
        assertThat(list(name).getFirst().hasLastSaveTime()).isFalse();
    }

    @Test
    void onlySomebodyOfTheBodyCanHoldASection() {
        var name = given.in(State.OPENED);

        assertThat(violationsOf(() -> as("contact")
                        .assignSection(assign(name, "actors/region-halland/assignments/kim", "")
                                .build())))
                .containsExactly("holder NOT_OF_THE_BODY");
        assertThat(violationsOf(() -> as("contact")
                        .assignSection(assign(name, KIM, "").clearHolderName().build())))
                .containsExactly("holder_name REQUIRED");
        assertThat(violationsOf(() -> as("contact")
                        .assignSection(assign(name, KIM, "")
                                .setHolderName("x".repeat(121))
                                .build())))
                .containsExactly("holder_name TOO_LONG");
    }

    @Test
    void aSectionThatIsNotAskedIsNobodys() {
        var name = given.in(State.OPENED);

        assertThat(refusalOf(() -> as("contact")
                        .assignSection(assign(name, KIM, "")
                                .setName(name + "/sections/third")
                                .build())))
                .isEqualTo("NOT_FOUND SECTION_NOT_FOUND");
    }

    @ParameterizedTest
    @EnumSource(names = {"SUBMITTED", "APPROVED", "ACCEPTED", "DECLINED", "NO_RESPONSE", "WITHDRAWN"})
    void thereIsNothingToShareOnceAnswersCanNoLongerBeChanged(State state) {
        var name = given.in(state);

        assertThat(refusalOf(
                        () -> as("contact").assignSection(assign(name, KIM, "").build())))
                .isEqualTo("FAILED_PRECONDITION REQUEST_WRONG_STATE");
    }

    @Test
    void thereIsNothingToShareWhenTheTimeIsOver() {
        var name = given.in(State.OPENED);
        clock.set(SurveyFixtures.ACCEPTANCE_OVER);

        assertThat(refusalOf(
                        () -> as("contact").assignSection(assign(name, KIM, "").build())))
                .isEqualTo("FAILED_PRECONDITION REQUEST_WRONG_STATE");
    }
}
