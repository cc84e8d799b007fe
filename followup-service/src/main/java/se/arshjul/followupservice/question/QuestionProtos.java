package se.arshjul.followupservice.question;

import com.google.type.Decimal;
import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalInt;
import se.arshjul.followup.v1.ListQuestionsRequest;
import se.arshjul.followup.v1.MoveMatrixResponse;
import se.arshjul.followupservice.question.Question.Form;
import se.arshjul.followupservice.question.Question.Kind;

/** Questions as messages. */
public final class QuestionProtos {

    private QuestionProtos() {}

    /** As they were asked after how many amendments; empty for now. */
    public static OptionalInt asked(ListQuestionsRequest request) {
        return request.hasAmendments() ? OptionalInt.of(request.getAmendments()) : OptionalInt.empty();
    }

    public static MoveMatrixResponse toProto(List<Question> rows) {
        return MoveMatrixResponse.newBuilder()
                .addAllRows(rows.stream().map(QuestionProtos::toProto).toList())
                .build();
    }

    public static se.arshjul.followup.v1.Question toProto(Question question) {
        var reply = se.arshjul.followup.v1.Question.newBuilder()
                .setName(question.name().toString())
                .setSectionId(question.sectionId())
                .setPosition(question.position())
                .setKind(toProto(question.kind()))
                .setWording(question.wording())
                .setHelp(question.help().text())
                .setDefinition(question.help().definition())
                .setExample(question.help().example())
                .setRequired(question.required())
                .setPlanElement(question.planElement())
                .setAttachmentsAllowed(question.attachmentsAllowed())
                .setStatesPlan(PlanQuestion.is(question.name().question()))
                .setEtag(question.etag());
        question.options()
                .forEach(option ->
                        reply.addOptionsBuilder().setOptionId(option.optionId()).setLabel(option.label()));
        var shownIf = question.shownIf();
        if (shownIf != null) {
            reply.getShownIfBuilder().setQuestionId(shownIf.question()).addAllOptionIds(shownIf.options());
        }
        var matrix = question.matrix();
        if (matrix != null) {
            reply.getMatrixBuilder().setMatrixId(matrix.matrixId()).setTitle(matrix.title());
        }
        switch (question.form()) {
            case Form.Scale scale ->
                reply.getScaleBuilder()
                        .setMin(scale.min())
                        .setMax(scale.max())
                        .setMinLabel(scale.minLabel())
                        .setMaxLabel(scale.maxLabel());
            case Form.Number number -> reply.setNumberRange(toProto(number));
            case Form.Text text -> reply.setMaxLength(text.maxLength());
            case Form.SingleChoice choice -> {}
            case Form.MultipleChoice choices -> {}
        }
        return reply.build();
    }

    /** A plain number: no exponent, no zeros at its end. */
    public static Decimal toProto(BigDecimal number) {
        var text = number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        return Decimal.newBuilder().setValue(text).build();
    }

    private static se.arshjul.followup.v1.Question.NumberRange toProto(Form.Number number) {
        var reply = se.arshjul.followup.v1.Question.NumberRange.newBuilder()
                .setUnit(number.unit())
                .setDecimals(number.decimals());
        var min = number.min();
        var max = number.max();
        if (min != null) {
            reply.setMin(toProto(min));
        }
        if (max != null) {
            reply.setMax(toProto(max));
        }
        var softMin = number.softMin();
        var softMax = number.softMax();
        if (softMin != null) {
            reply.setSoftMin(toProto(softMin));
        }
        if (softMax != null) {
            reply.setSoftMax(toProto(softMax));
        }
        return reply.build();
    }

    private static se.arshjul.followup.v1.Question.Kind toProto(Kind kind) {
        return switch (kind) {
            case SINGLE_CHOICE -> se.arshjul.followup.v1.Question.Kind.SINGLE_CHOICE;
            case MULTIPLE_CHOICE -> se.arshjul.followup.v1.Question.Kind.MULTIPLE_CHOICE;
            case SCALE -> se.arshjul.followup.v1.Question.Kind.SCALE;
            case NUMBER -> se.arshjul.followup.v1.Question.Kind.NUMBER;
            case TEXT -> se.arshjul.followup.v1.Question.Kind.TEXT;
        };
    }
}
