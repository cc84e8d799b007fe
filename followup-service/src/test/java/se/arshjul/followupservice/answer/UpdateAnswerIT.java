package se.arshjul.followupservice.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.followupservice.request.RequestCalls.answer;
import static se.arshjul.followupservice.request.RequestCalls.choice;
import static se.arshjul.followupservice.request.RequestCalls.get;
import static se.arshjul.followupservice.request.RequestCalls.number;
import static se.arshjul.followupservice.request.RequestCalls.text;
import static se.arshjul.followupservice.request.RequestCalls.update;
import static se.arshjul.testkit.Refusals.refusalOf;

import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.followup.v1.Answer;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.RequestServiceGrpc.RequestServiceBlockingStub;
import se.arshjul.followupservice.AtOnce;
import se.arshjul.followupservice.request.Request.State;
import se.arshjul.followupservice.request.RequestCalls;
import se.arshjul.followupservice.request.RequestFixtures;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.runtime.refusal.RefusalStatus;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;
import se.arshjul.testkit.TestClock;

@ServiceTest
class UpdateAnswerIT {

    @Autowired
    RequestServiceBlockingStub requests;

    @Autowired
    RequestCalls calls;

    @Autowired
    RequestFixtures given;

    @Autowired
    TestClock clock;

    @ParameterizedTest
    @EnumSource(names = {"DISPATCHED", "OPENED"})
    void theFirstSavedAnswerStartsTheRequest(State state) {
        var name = given.in(state);

        var saved = calls.respondent().updateAnswer(text(name, "Ja, delvis.", ""));

        assertThat(saved.getName()).isEqualTo(name + "/answers/text");
        assertThat(saved.getText()).isEqualTo("Ja, delvis.");
        assertThat(saved.getUpdatedBy()).isEqualTo("people/respondent-region-uppsala");
        assertThat(saved.getUpdateTime()).isEqualTo(ProtoTime.toProto(TestClock.START));
        assertThat(saved.getEtag()).isNotEmpty();
        var request = calls.respondent().getRequest(get(name));
        assertThat(request.getState()).isEqualTo(Request.State.STARTED);
        assertThat(request.getOpenTime().getSeconds()).isPositive();
        assertThat(request.getAnsweredCount()).isEqualTo(1);
    }

    @Test
    void everyKindOfAnswerComesBackAsItWasGiven() {
        var name = given.in(State.OPENED);
        var respondent = calls.respondent();

        assertThat(respondent.updateAnswer(choice(name, "no", "")).getChoice()).isEqualTo("no");
        assertThat(respondent
                        .updateAnswer(number(name, "12.50", ""))
                        .getNumber()
                        .getValue())
                .isEqualTo("12.5");
        assertThat(respondent
                        .updateAnswer(update(answer(name, "scale", "").setScale(4)))
                        .getScale())
                .isEqualTo(4);
        assertThat(respondent
                        .updateAnswer(update(answer(name, "choices", "").setChoices(chosen("c", "a"))))
                        .getChoices())
                .isEqualTo(chosen("a", "c"));
        assertThat(respondent.updateAnswer(text(name, "rad\r\nrad", "")).getText())
                .isEqualTo("rad\nrad");
    }

    @Test
    void choosingNothingIsAnAnswerOfItsOwn() {
        var name = given.in(State.OPENED);

        var saved = calls.respondent()
                .updateAnswer(update(answer(name, "choices", "").setChoices(chosen())));

        assertThat(saved.hasChoices()).isTrue();
        assertThat(calls.respondent().getRequest(get(name)).getAnsweredCount()).isEqualTo(1);
    }

    @Test
    void aClearedAnswerIsGoneAndItsOldEtagNeverComesBack() {
        var name = given.in(State.OPENED);
        var respondent = calls.respondent();
        var saved = respondent.updateAnswer(text(name, "Ja", ""));

        var cleared = respondent.updateAnswer(update(answer(name, "text", saved.getEtag())));
        var again = respondent.updateAnswer(text(name, "Nej", ""));

        assertThat(cleared.getValueCase()).isEqualTo(Answer.ValueCase.VALUE_NOT_SET);
        assertThat(cleared.getEtag()).isEmpty();
        assertThat(again.getEtag()).isNotEqualTo(saved.getEtag());
        assertThat(refusalOf(() -> respondent.updateAnswer(text(name, "Kanske", saved.getEtag()))))
                .isEqualTo("ABORTED ANSWER_CHANGED");
    }

    @Test
    void aTextOfBlanksClears() {
        var name = given.in(State.OPENED);
        var saved = calls.respondent().updateAnswer(text(name, "Ja", ""));

        calls.respondent().updateAnswer(text(name, "  \n", saved.getEtag()));

        assertThat(calls.respondent().getRequest(get(name)).getAnsweredCount()).isZero();
    }

    @Test
    void savingWhatIsSavedChangesNothing() {
        var name = given.in(State.OPENED);
        var saved = calls.respondent().updateAnswer(text(name, "Ja", ""));

        clock.advance(Duration.ofMinutes(1));
        var again = calls.respondent().updateAnswer(text(name, "Ja", saved.getEtag()));

        assertThat(again).isEqualTo(saved);
        assertThat(given.audit(name + "/answers/text")).hasSize(1);
    }

    @Test
    void everySavingIsInTheAuditLogWithWhatWasThereBefore() {
        var name = given.in(State.OPENED);
        var saved = calls.respondent().updateAnswer(text(name, "Ja", ""));

        As.named("people/b", RequestFixtures.UPPSALA, "respondent")
                .on(requests)
                .updateAnswer(text(name, "Nej", saved.getEtag()));

        assertThat(given.audit(name + "/answers/text"))
                .containsExactly("UpdateAnswer by people/respondent-region-uppsala", "UpdateAnswer by people/b");
        assertThat(given.audit(name)).containsExactly("UpdateAnswer by people/respondent-region-uppsala");
    }

    @Test
    void aStaleEtagIsToldWhoSavedWhenAndTheNewEtag() {
        var name = given.in(State.OPENED);
        var first = calls.respondent().updateAnswer(text(name, "Ja", ""));
        clock.advance(Duration.ofMinutes(5));
        var second = As.named("people/b", RequestFixtures.UPPSALA, "respondent")
                .on(requests)
                .updateAnswer(text(name, "Nej", first.getEtag()));

        var failed = Assertions.catchThrowableOfType(
                StatusRuntimeException.class,
                () -> calls.respondent().updateAnswer(text(name, "Kanske", first.getEtag())));

        var refusal = RefusalStatus.read(failed).orElseThrow();
        assertThat(refusal.reason()).isEqualTo("ANSWER_CHANGED");
        assertThat(refusal.metadata())
                .containsEntry("etag", second.getEtag())
                .containsEntry("updatedBy", "people/b")
                .containsEntry("updateTime", "2026-03-02T11:05:00Z");
        assertThat(refusalOf(() -> calls.respondent().updateAnswer(text(name, "Kanske", ""))))
                .isEqualTo("ABORTED ANSWER_CHANGED");
    }

    @Test
    void aRepeatedRequestSavesOnce() {
        var name = given.in(State.OPENED);
        var request = text(name, "Ja", "");

        var first = calls.respondent().updateAnswer(request);
        var second = calls.respondent().updateAnswer(request);

        assertThat(second).isEqualTo(first);
        assertThat(given.audit(name + "/answers/text")).hasSize(1);
    }

    @Test
    void ofAHundredThatSaveTheSameFieldAtOnceOneWins() throws Exception {
        var name = given.in(State.OPENED);

        var outcomes = AtOnce.call(100, i -> () -> {
            try {
                return calls.respondent()
                        .updateAnswer(text(name, "Svar " + i, ""))
                        .getText();
            } catch (StatusRuntimeException refused) {
                return refused.getStatus().getCode().name();
            }
        });

        assertThat(outcomes).filteredOn("ABORTED"::equals).hasSize(99);
        assertThat(given.count("SELECT revision FROM answer", name)).isEqualTo(1);
    }

    private static Answer.Choices chosen(String... options) {
        return Answer.Choices.newBuilder().addAllOptionIds(List.of(options)).build();
    }
}
