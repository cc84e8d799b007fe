package se.arshjul.followupservice.response;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.followupservice.request.RequestCalls.approve;
import static se.arshjul.followupservice.request.RequestCalls.giveBack;
import static se.arshjul.followupservice.request.RequestCalls.response;
import static se.arshjul.followupservice.request.RequestCalls.submit;
import static se.arshjul.testkit.Refusals.refusalOf;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.followup.v1.CheckReceiptRequest;
import se.arshjul.followup.v1.ReceiptServiceGrpc.ReceiptServiceBlockingStub;
import se.arshjul.followupservice.amendment.AmendmentCalls;
import se.arshjul.followupservice.answer.AnswerSheet;
import se.arshjul.followupservice.question.EarlierQuestions;
import se.arshjul.followupservice.question.Question;
import se.arshjul.followupservice.question.QuestionRepository;
import se.arshjul.followupservice.request.Request.State;
import se.arshjul.followupservice.request.RequestCalls;
import se.arshjul.followupservice.request.RequestFixtures;
import se.arshjul.followupservice.request.RequestName;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;

/** Responses to a survey whose questions are amended while they are on their way. */
@ServiceTest
class AmendedResponseIT {

    @Autowired
    AmendmentCalls amendments;

    @Autowired
    RequestCalls calls;

    @Autowired
    RequestFixtures given;

    @Autowired
    ReceiptServiceBlockingStub receipts;

    @Autowired
    ResponseRepository responses;

    @Autowired
    FrozenAnswers answers;

    @Autowired
    QuestionRepository questions;

    @Autowired
    EarlierQuestions earlier;

    @Test
    void theHashOfWhatWasSignedIsThatOfTheQuestionsAsTheyWereThen() {
        var name = given.in(State.STARTED);
        amendments.reword(name.survey(), "choice");
        var hash = calls.respondent().submitResponse(submit(name)).getContentHash();
        var signed = calls.approver().approveResponse(approve(name, hash));

        amendments.reword(name.survey(), "text");

        var kept = calls.analyst().getResponse(response(name));
        assertThat(kept.getContentHash()).isEqualTo(hash);
        assertThat(kept.getAmendments()).isEqualTo(1);
        assertThat(hash(name, earlier.list(name.survey(), kept.getAmendments())))
                .isEqualTo(hash);
        assertThat(hash(name, earlier.list(name.survey(), 0))).isNotEqualTo(hash);
        assertThat(hash(name, questions.list(name.survey()))).isNotEqualTo(hash);
        var receipt = As.anyone()
                .on(receipts)
                .checkReceipt(CheckReceiptRequest.newBuilder()
                        .setReference(signed.getReference())
                        .setContentHash(hash)
                        .build());
        assertThat(receipt.getGenuine()).isTrue();
        assertThat(receipt.getReceipt().getCurrent()).isTrue();
    }

    @Test
    void theHashOfWhatWasSignedStaysWhenAnOptionOfItIsRemovedOrAQuestionIsAdded() {
        var name = given.in(State.STARTED);
        var hash = calls.respondent().submitResponse(submit(name)).getContentHash();
        calls.approver().approveResponse(approve(name, hash));

        amendments.removeChosen(name.survey(), "choice", "yes", "no");
        amendments.askMore(name.survey(), "more");

        assertThat(hash(name, earlier.list(name.survey(), 0))).isEqualTo(hash);
        assertThat(hash(name, earlier.list(name.survey(), 1))).isNotEqualTo(hash);
        assertThat(hash(name, questions.list(name.survey()))).isNotEqualTo(hash(name, earlier.list(name.survey(), 1)));
    }

    @Test
    void aResponseThatWaitsIsNotApprovedWithAnAnswerToWhatWasChangedSince() {
        var name = given.in(State.STARTED);
        var hash = calls.respondent().submitResponse(submit(name)).getContentHash();
        amendments.reword(name.survey(), "number");

        assertThat(refusalOf(() -> calls.approver().approveResponse(approve(name, hash))))
                .isEqualTo("FAILED_PRECONDITION RESPONSE_OUTDATED");

        calls.approver().returnResponse(giveBack(name));
        var again = calls.respondent().submitResponse(submit(name));
        assertThat(again.getContentHash()).isNotEqualTo(hash);
        assertThat(calls.approver()
                        .approveResponse(approve(name, again.getContentHash()))
                        .getVersion())
                .isEqualTo(2);
    }

    @Test
    void aResponseThatWaitsIsApprovedWhenItDoesNotAnswerWhatWasChanged() {
        var name = given.in(State.STARTED);
        var hash = calls.respondent().submitResponse(submit(name)).getContentHash();
        amendments.reword(name.survey(), "scale");

        assertThat(calls.approver().approveResponse(approve(name, hash)).getContentHash())
                .isEqualTo(hash);
    }

    private String hash(RequestName name, List<Question> asked) {
        var frozen = answers.list(responses.counting(name).orElseThrow());
        return ContentHash.of(new AnswerSheet(asked, frozen), List.of());
    }
}
