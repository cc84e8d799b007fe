package se.arshjul.followupservice.answering;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.arshjul.followup.v1.Answer;
import se.arshjul.followup.v1.CheckAnswersResponse;
import se.arshjul.followup.v1.ListAnswersResponse;
import se.arshjul.followup.v1.UpdateAnswerRequest;
import se.arshjul.followupservice.answer.AnswerName;
import se.arshjul.followupservice.answer.AnswerRefusals;
import se.arshjul.followupservice.answer.AnswerValue;
import se.arshjul.followupservice.answer.Finding;
import se.arshjul.followupservice.answer.UpdateAnswer;
import se.arshjul.followupservice.contradiction.CheckContradictions.Checked;
import se.arshjul.followupservice.english.ReadInEnglish;
import se.arshjul.followupservice.question.QuestionName;
import se.arshjul.followupservice.question.QuestionProtos;
import se.arshjul.runtime.page.Page;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.runtime.refusal.FieldViolation;
import se.arshjul.runtime.request.RequestRules;

/** Answers as messages. */
public final class AnswerProtos {

    /** More digits than anybody counts, few enough for any arithmetic; no exponent. */
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,10})?");

    private static final RequestRules<UpdateAnswerRequest> UPDATE =
            RequestRules.of(UpdateAnswerRequest.getDefaultInstance()).maxLength("answer.confirmation.comment", 1_000);

    private AnswerProtos() {}

    static UpdateAnswer.Command toCommand(UpdateAnswerRequest request) {
        var answer = request.getAnswer();
        var findings = UPDATE.findings(request);
        if (!findings.isEmpty()) {
            throw AnswerRefusals.invalid(findings);
        }
        return new UpdateAnswer.Command(AnswerName.parse(answer.getName()), toValue(answer), answer.getEtag());
    }

    static ListAnswersResponse toProto(Page.Of<se.arshjul.followupservice.answer.Answer> page) {
        return ListAnswersResponse.newBuilder()
                .addAllAnswers(page.map(AnswerProtos::toProto).items())
                .setNextPageToken(page.nextPageToken())
                .build();
    }

    static CheckAnswersResponse toProto(List<Finding> findings, Checked contradictions, ReadInEnglish english) {
        var reply = CheckAnswersResponse.newBuilder()
                .addAllContradictions(ContradictionProtos.toProto(contradictions.found(), english))
                .addAllOpenQuestions(contradictions.open().stream()
                        .map(QuestionName::toString)
                        .toList());
        findings.forEach(finding -> reply.addFindingsBuilder()
                .setQuestion(finding.question().toString())
                .setReason(finding.reason()));
        return reply.build();
    }

    public static Answer toProto(se.arshjul.followupservice.answer.Answer answer) {
        var reply = Answer.newBuilder()
                .setName(answer.name().toString())
                .setEtag(answer.etag())
                .addAllReplacedOptionIds(answer.replaced());
        if (!answer.updatedBy().name().isEmpty()) {
            reply.setUpdateTime(ProtoTime.toProto(answer.updateTime()));
            reply.setUpdatedBy(answer.updatedBy().name());
        }
        switch (answer.value()) {
            case null -> {}
            case AnswerValue.Choice choice -> reply.setChoice(choice.optionId());
            case AnswerValue.Choices choices ->
                reply.setChoices(Answer.Choices.newBuilder().addAllOptionIds(choices.optionIds()));
            case AnswerValue.Scale scale -> reply.setScale(scale.place());
            case AnswerValue.Number number -> {
                reply.setNumber(QuestionProtos.toProto(number.number()));
                if (number.confirmation() != null) {
                    reply.getConfirmationBuilder().setComment(number.confirmation());
                }
            }
            case AnswerValue.Text text -> reply.setText(text.text());
        }
        return reply.build();
    }

    private static @Nullable AnswerValue toValue(Answer answer) {
        return switch (answer.getValueCase()) {
            case CHOICE -> new AnswerValue.Choice(answer.getChoice());
            case CHOICES ->
                new AnswerValue.Choices(List.copyOf(answer.getChoices().getOptionIdsList()));
            case SCALE -> new AnswerValue.Scale(answer.getScale());
            case NUMBER ->
                new AnswerValue.Number(
                        toNumber(answer.getNumber().getValue()),
                        answer.hasConfirmation() ? answer.getConfirmation().getComment() : null);
            case TEXT -> new AnswerValue.Text(answer.getText());
            case VALUE_NOT_SET -> null;
        };
    }

    private static BigDecimal toNumber(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw AnswerRefusals.invalid(List.of(new FieldViolation(
                    "answer.number", "NOT_A_NUMBER", "Digits, with a point before at most ten decimals.")));
        }
        return new BigDecimal(text);
    }
}
