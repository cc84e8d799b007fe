package se.arshjul.planservice.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.testkit.Refusals.refusalOf;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.plan.v1.ConfirmProgressRequest;
import se.arshjul.plan.v1.GetProgressRequest;
import se.arshjul.plan.v1.ListProgressEntriesRequest;
import se.arshjul.plan.v1.ListProgressRequest;
import se.arshjul.plan.v1.PreviewProgressRequest;
import se.arshjul.plan.v1.Progress;
import se.arshjul.plan.v1.Progress.State;
import se.arshjul.plan.v1.ProgressEntry;
import se.arshjul.plan.v1.ProgressEvidence;
import se.arshjul.plan.v1.ProgressServiceGrpc.ProgressServiceBlockingStub;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;
import se.arshjul.testkit.TestClock;

/** How far measures and activities have come: proposed from answers, confirmed by a coordinator. */
@ServiceTest
class ConfirmProgressIT {

    private static final String PLAN = "plans/nhp-patientsakerhet";

    @Autowired
    ProgressServiceBlockingStub progress;

    @Autowired
    TestClock clock;

    @BeforeEach
    void itIsAFixedTime() {
        clock.set(Instant.parse("2026-12-01T09:00:00Z"));
    }

    @Test
    void whatNobodyHasConfirmedIsUnknown() {
        var found = read(PLAN + "/progress/m1-1");

        assertThat(found.getState()).isEqualTo(State.UNKNOWN);
        assertThat(found.getYear()).isZero();
        assertThat(found.hasConfirmTime()).isFalse();
        assertThat(found.getEtag()).isEqualTo("\"0\"");
    }

    @ParameterizedTest
    @CsvSource({"0,0,UNKNOWN", "100,9,NOT_STARTED", "100,10,ONGOING", "100,89,ONGOING", "100,90,DONE", "1,0,NOT_STARTED"
    })
    void theShareOfYesProposesHowFarItHasCome(int answered, int affirmed, State proposed) {
        assertThat(preview(evidence(answered, affirmed))).isEqualTo(proposed);
    }

    @Test
    void theAnswersToAllQuestionsCountTogether() {
        assertThat(preview(evidence(10, 10), evidence(90, 80))).isEqualTo(State.DONE);
        assertThat(preview(evidence(10, 0), evidence(90, 80))).isEqualTo(State.ONGOING);
    }

    @Test
    void whatIsConfirmedIsReadByAnybodyWithItsDate() {
        var confirmed = confirm(request("m1-2").setState(State.ONGOING).addEvidence(evidence(100, 50)));

        assertThat(confirmed).isEqualTo(read(PLAN + "/progress/m1-2"));
        assertThat(confirmed.getState()).isEqualTo(State.ONGOING);
        assertThat(confirmed.getYear()).isEqualTo(2026);
        assertThat(confirmed.getConfirmTime()).isEqualTo(ProtoTime.toProto(clock.instant()));
        assertThat(As.anyone()
                        .on(progress)
                        .listProgress(ListProgressRequest.newBuilder()
                                .setParent(PLAN)
                                .setPageSize(1000)
                                .build())
                        .getProgressList())
                .contains(confirmed);
    }

    @Test
    void anotherStateThanTheProposedOneNeedsAReason() {
        var overruled = request("m1-3").setState(State.DONE).addEvidence(evidence(100, 50));

        assertThat(refusalOf(() -> confirm(overruled))).isEqualTo("INVALID_ARGUMENT PROGRESS_INVALID");
        assertThat(confirm(overruled.setReason("Rapporten är lämnad.").setRequestId(uuid()))
                        .getState())
                .isEqualTo(State.DONE);
    }

    @Test
    void everyConfirmationIsKeptWithItsAnswersAndReasonTheLatestFirst() {
        var first = confirm(request("m1-4").setState(State.ONGOING).addEvidence(evidence(100, 50)));
        clock.set(Instant.parse("2027-12-01T09:00:00Z"));
        confirm(request("m1-4")
                .setYear(2027)
                .setState(State.DONE)
                .setReason("Klart i alla delar.")
                .setEtag(first.getEtag()));

        var entries = entries("m1-4");

        assertThat(entries).extracting(ProgressEntry::getState).containsExactly(State.DONE, State.ONGOING);
        assertThat(entries.getFirst())
                .returns(State.UNKNOWN, ProgressEntry::getProposedState)
                .returns("Klart i alla delar.", ProgressEntry::getReason)
                .returns("people/coordinator", ProgressEntry::getConfirmedBy);
        assertThat(entries.getLast())
                .returns(List.of(evidence(100, 50)), ProgressEntry::getEvidenceList)
                .returns(2026, ProgressEntry::getYear);
    }

    @Test
    void whatSomebodyElseHasConfirmedMeanwhileIsNotPassedOver() {
        confirm(request("m1-5").setState(State.UNKNOWN));

        assertThat(refusalOf(() -> confirm(request("m1-5").setState(State.UNKNOWN))))
                .isEqualTo("ABORTED PROGRESS_CHANGED");
        assertThat(entries("m1-5")).hasSize(1);
    }

    @Test
    void theSameRequestConfirmsOnce() {
        var request = request("m1-6").setState(State.UNKNOWN);

        confirm(request);
        confirm(request);

        assertThat(entries("m1-6")).hasSize(1);
    }

    @Test
    void whatIsNotCarriedOutHasNoProgress() {
        assertThat(refusalOf(() -> confirm(request("fa1").setState(State.UNKNOWN))))
                .isEqualTo("FAILED_PRECONDITION PROGRESS_NOT_KEPT");
    }

    @Test
    void moreYesThanAnswersIsRefused() {
        assertThat(refusalOf(() -> preview(evidence(1, 2)))).isEqualTo("INVALID_ARGUMENT PROGRESS_INVALID");
    }

    @Test
    void stateAndYearAreRequired() {
        assertThat(refusalOf(() -> confirm(request("m2-1").setYear(0)))).isEqualTo("INVALID_ARGUMENT PROGRESS_INVALID");
        assertThat(refusalOf(
                        () -> confirm(request("m2-1").setState(State.UNKNOWN).setYear(1999))))
                .isEqualTo("INVALID_ARGUMENT PROGRESS_INVALID");
    }

    @ParameterizedTest
    @ValueSource(strings = {PLAN + "/progress/none", PLAN + "/progress/", "plans/none/progress/m1-1", ""})
    void whatIsInNoPlanIsNotFound(String name) {
        assertThat(refusalOf(() -> read(name))).startsWith("NOT_FOUND ");
    }

    private List<ProgressEntry> entries(String element) {
        return As.staff("analyst")
                .on(progress)
                .listProgressEntries(ListProgressEntriesRequest.newBuilder()
                        .setParent(PLAN + "/progress/" + element)
                        .build())
                .getProgressEntriesList();
    }

    private Progress read(String name) {
        return As.anyone()
                .on(progress)
                .getProgress(GetProgressRequest.newBuilder().setName(name).build());
    }

    private State preview(ProgressEvidence... evidence) {
        return As.staff("coordinator")
                .on(progress)
                .previewProgress(PreviewProgressRequest.newBuilder()
                        .addAllEvidence(List.of(evidence))
                        .build())
                .getState();
    }

    private Progress confirm(ConfirmProgressRequest.Builder request) {
        return As.staff("coordinator").on(progress).confirmProgress(request.build());
    }

    private static ConfirmProgressRequest.Builder request(String element) {
        return ConfirmProgressRequest.newBuilder()
                .setName(PLAN + "/progress/" + element)
                .setYear(2026)
                .setEtag("\"0\"")
                .setRequestId(uuid());
    }

    private static String uuid() {
        return UUID.randomUUID().toString();
    }

    private static ProgressEvidence evidence(int answered, int affirmed) {
        return ProgressEvidence.newBuilder()
                .setQuestion("surveys/2026/questions/culture-measured")
                .setWording("Har ni mätt?")
                .setAnswered(answered)
                .setAffirmed(affirmed)
                .build();
    }
}
