package se.arshjul.followupservice.answering;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.arshjul.followup.v1.Answer;
import se.arshjul.followup.v1.AskClarificationRequest;
import se.arshjul.followup.v1.AskClarificationRequest.Doubt;
import se.arshjul.followup.v1.AskClarificationResponse;
import se.arshjul.followup.v1.Clarification;
import se.arshjul.followup.v1.ExplainAnswerRequest;
import se.arshjul.followup.v1.ListClarificationsResponse;
import se.arshjul.followup.v1.WithdrawClarificationResponse;
import se.arshjul.followupservice.answer.AnswerName;
import se.arshjul.followupservice.assessment.AskClarification;
import se.arshjul.followupservice.clarification.ExplainAnswer;
import se.arshjul.followupservice.clarification.ReadClarifications.Exchange;
import se.arshjul.followupservice.question.QuestionName;
import se.arshjul.followupservice.request.Request.State;
import se.arshjul.followupservice.request.RequestRefusals;
import se.arshjul.runtime.page.Page;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.runtime.refusal.FieldViolation;
import se.arshjul.runtime.request.RequestRules;

/** What is asked and said about one answer, as messages. */
final class ClarificationProtos {

    private static final RequestRules<AskClarificationRequest> ASK = RequestRules.of(
                    AskClarificationRequest.getDefaultInstance())
            .required("doubts")
            .maxItems("doubts", 20)
            .length("doubts.text", 1, 2_000);
    private static final RequestRules<ExplainAnswerRequest> EXPLAIN =
            RequestRules.of(ExplainAnswerRequest.getDefaultInstance()).maxLength("explanation", 2_000);

    private ClarificationProtos() {}

    static AskClarification.Command toCommand(AskClarificationRequest request) {
        ASK.check(request, RequestRefusals::invalid);
        var about = request.getDoubtsList().stream().map(Doubt::getQuestion).toList();
        var twice = IntStream.range(0, about.size())
                .filter(i -> about.indexOf(about.get(i)) < i)
                .mapToObj(i -> new FieldViolation(
                        "doubts[" + i + "].question", "REPEATED", "Each question can be asked about once."))
                .toList();
        if (!twice.isEmpty()) {
            throw RequestRefusals.invalid(twice);
        }
        return new AskClarification.Command(
                request.getName(),
                request.getDoubtsList().stream()
                        .map(doubt -> new AskClarification.Doubt(
                                QuestionName.parse(doubt.getQuestion()),
                                doubt.getText().strip()))
                        .toList(),
                request.getVersion());
    }

    static ExplainAnswer.Command toCommand(ExplainAnswerRequest request) {
        EXPLAIN.check(request, RequestRefusals::invalid);
        return new ExplainAnswer.Command(
                request.getName(),
                request.getQuestion(),
                request.getExplanation().strip(),
                request.getEtag());
    }

    static AskClarificationResponse toAsked(List<Exchange> asked, State state) {
        return AskClarificationResponse.newBuilder()
                .setState(RequestProtos.toProto(state))
                .addAllClarifications(
                        asked.stream().map(ClarificationProtos::toProto).toList())
                .build();
    }

    static WithdrawClarificationResponse toWithdrawn(List<Exchange> withdrawn) {
        return WithdrawClarificationResponse.newBuilder()
                .addAllClarifications(
                        withdrawn.stream().map(ClarificationProtos::toProto).toList())
                .build();
    }

    static ListClarificationsResponse toProto(Page.Of<Exchange> page) {
        return ListClarificationsResponse.newBuilder()
                .addAllClarifications(page.map(ClarificationProtos::toProto).items())
                .setNextPageToken(page.nextPageToken())
                .build();
    }

    static Clarification toProto(Exchange exchange) {
        var clarification = exchange.clarification();
        var question = new QuestionName(clarification.request().survey(), clarification.question());
        var reply = Clarification.newBuilder()
                .setName(clarification.name())
                .setQuestion(question.toString())
                .setText(clarification.text())
                .setAskedByRole(clarification.askedByRole())
                .setAskTime(ProtoTime.toProto(clarification.askTime()))
                .setAnswerBefore(answer(clarification.answer(), exchange.before()))
                .setAnswered(exchange.answered())
                .setEtag(clarification.etag());
        var explained = clarification.explainTime();
        if (exchange.visible() && explained != null) {
            reply.setExplanation(clarification.explanation()).setExplainTime(ProtoTime.toProto(explained));
        }
        var withdrawn = clarification.withdrawTime();
        if (withdrawn != null) {
            reply.setWithdrawTime(ProtoTime.toProto(withdrawn));
        }
        var lapsed = clarification.lapseTime();
        if (lapsed != null) {
            reply.setLapseTime(ProtoTime.toProto(lapsed));
        }
        if (exchange.submitted()) {
            reply.setAnswerAfter(answer(clarification.answer(), exchange.after()))
                    .addAllAddedFiles(exchange.addedFiles())
                    .addAllRemovedFiles(exchange.removedFiles());
        }
        return reply.build();
    }

    private static Answer answer(AnswerName name, se.arshjul.followupservice.answer.@Nullable Answer answer) {
        return answer == null ? Answer.newBuilder().setName(name.toString()).build() : AnswerProtos.toProto(answer);
    }
}
