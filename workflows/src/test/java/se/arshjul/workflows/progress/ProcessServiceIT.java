package se.arshjul.workflows.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static se.arshjul.testkit.Refusals.refusalOf;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.followup.v1.Request;
import se.arshjul.testkit.As;
import se.arshjul.workflow.v1.Letter;
import se.arshjul.workflow.v1.ListLettersRequest;
import se.arshjul.workflow.v1.ListStepsRequest;
import se.arshjul.workflow.v1.ProcessServiceGrpc.ProcessServiceBlockingStub;
import se.arshjul.workflow.v1.Step;
import se.arshjul.workflow.v1.SummarizeLettersRequest;
import se.arshjul.workflow.v1.SummarizeLettersResponse.Count;
import se.arshjul.workflows.Given;
import se.arshjul.workflows.Inbox;
import se.arshjul.workflows.MailServer;
import se.arshjul.workflows.Told;
import se.arshjul.workflows.WorkflowsTest;

@WorkflowsTest
class ProcessServiceIT {

    private static final As STAFF = As.staff("decision-maker");

    @Autowired
    ProcessServiceBlockingStub processes;

    @Autowired
    Given given;

    @Autowired
    Told told;

    @Autowired
    Inbox inbox;

    @Autowired
    MailServer mail;

    @Test
    void theStepsOfAMatterAreWhatWasToldDoneAndWaitedFor() {
        var survey = given.survey();
        told.event("followup.surveyPlanned", survey);
        inbox.complete(inbox.awaitOne(survey, "survey-design"), "");
        inbox.awaitOne(survey, "survey-dispatch");

        var steps = STAFF.on(processes)
                .listSteps(ListStepsRequest.newBuilder().setSubject(survey).build())
                .getStepsList();

        assertThat(steps)
                .extracting(Step::getTitle)
                .containsExactlyInAnyOrder("Enkät planerad", "Utforma enkät", "Godkänn utskick");
        assertThat(steps)
                .filteredOn(step -> step.getState() == Step.State.CURRENT)
                .extracting(Step::getElement)
                .containsExactly("userTask_DecideDispatch");
        assertThat(steps).extracting(Step::getProcess).containsOnly("implementation-follow-up");
    }

    @Test
    void theStepsAreReadPageByPage() {
        var survey = given.survey();
        told.event("followup.surveyPlanned", survey);
        inbox.complete(inbox.awaitOne(survey, "survey-design"), "");
        inbox.awaitOne(survey, "survey-dispatch");
        var request = ListStepsRequest.newBuilder().setSubject(survey).setPageSize(2);
        var read = new ArrayList<String>();

        do {
            var page = STAFF.on(processes).listSteps(request.build());
            page.getStepsList().forEach(step -> read.add(step.getElement()));
            request.setPageToken(page.getNextPageToken());
        } while (!request.getPageToken().isEmpty());

        assertThat(read).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void theLettersOfASurveyAreListedAndCounted() {
        var survey = given.survey();
        var reached = given.request(survey, Request.State.DISPATCHED);
        var unreached = given.request(survey, Request.State.DISPATCHED);
        mail.refuse(Given.mailbox(unreached));
        told.dispatched(reached);
        told.dispatched(unreached);
        inbox.awaitOne(unreached.getName(), "contact-correction");
        await().until(() -> mail.letters(Given.mailbox(reached)).size() == 1);

        await().untilAsserted(() -> assertThat(STAFF.on(processes)
                        .summarizeLetters(SummarizeLettersRequest.newBuilder()
                                .setMatter(survey)
                                .build())
                        .getCountsList())
                .extracting(Count::getKind, Count::getState, Count::getLetters)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("invitation", Letter.State.SENT, 1),
                        org.assertj.core.groups.Tuple.tuple("invitation", Letter.State.REFUSED, 1)));
        var letters = STAFF.on(processes)
                .listLetters(ListLettersRequest.newBuilder()
                        .setMatter(unreached.getName())
                        .build())
                .getLettersList();
        assertThat(letters).singleElement().satisfies(letter -> {
            assertThat(letter.getAddress()).isEqualTo(Given.mailbox(unreached));
            assertThat(letter.getProblem()).contains("No such mailbox");
            assertThat(letter.hasSendTime()).isFalse();
        });
    }

    @Test
    void lettersAreReadPageByPageNewestFirst() {
        var survey = given.survey();
        for (var i = 0; i < 5; i++) {
            told.dispatched(given.request(survey, Request.State.APPROVED));
        }
        await().until(() -> STAFF.on(processes)
                        .listLetters(ListLettersRequest.newBuilder()
                                .setMatter(survey)
                                .build())
                        .getLettersCount()
                == 5);
        var request = ListLettersRequest.newBuilder().setMatter(survey).setPageSize(2);
        var read = new ArrayList<String>();

        do {
            var page = STAFF.on(processes).listLetters(request.build());
            page.getLettersList().forEach(letter -> read.add(letter.getMatter()));
            request.setPageToken(page.getNextPageToken());
        } while (!request.getPageToken().isEmpty());

        assertThat(read).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void onlyStaffSeesWhereMattersStand() {
        var request = ListLettersRequest.getDefaultInstance();

        assertThat(refusalOf(() -> As.person("actors/region-uppsala", "contact")
                        .on(processes)
                        .listLetters(request)))
                .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
        assertThat(refusalOf(() -> As.engine().on(processes).listLetters(request)))
                .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
    }
}
