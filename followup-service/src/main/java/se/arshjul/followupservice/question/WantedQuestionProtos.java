package se.arshjul.followupservice.question;

import com.google.protobuf.Message;
import com.google.type.Decimal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.arshjul.followup.v1.Amendment;
import se.arshjul.followup.v1.CreateAmendmentRequest;
import se.arshjul.followup.v1.CreateQuestionRequest;
import se.arshjul.followup.v1.DeleteQuestionRequest;
import se.arshjul.followup.v1.MoveMatrixRequest;
import se.arshjul.followup.v1.PreviewAmendmentRequest;
import se.arshjul.followup.v1.Question.Kind;
import se.arshjul.followup.v1.UpdateQuestionRequest;
import se.arshjul.followupservice.question.Question.Condition;
import se.arshjul.followupservice.question.Question.Form;
import se.arshjul.followupservice.question.Question.Help;
import se.arshjul.followupservice.question.Question.Matrix;
import se.arshjul.followupservice.question.Question.Option;
import se.arshjul.followupservice.survey.Edit;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.runtime.refusal.FieldViolation;
import se.arshjul.runtime.request.RequestRules;

/** Commands about questions, read from messages whose shape is checked here. */
public final class WantedQuestionProtos {

    private static final String ID = "[a-z][a-z0-9-]{0,62}";

    /** Leads, where an id stands in an address, to what is written anew. */
    private static final String RESERVED = "ny";

    private static final String ELEMENT = "plans/[a-z0-9-]{1,63}/versions/[a-z0-9-]{1,63}/elements/[a-z0-9-]{1,63}";
    private static final int DEFAULT_MAX_LENGTH = 2_000;
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,4})?");

    private static final RequestRules<CreateQuestionRequest> CREATE = shape(
                    RequestRules.of(CreateQuestionRequest.getDefaultInstance()))
            .required("question_id")
            .matches("question_id", ID);

    private static final RequestRules<UpdateQuestionRequest> UPDATE =
            shape(RequestRules.of(UpdateQuestionRequest.getDefaultInstance()));

    private static final RequestRules<MoveMatrixRequest> MOVE = RequestRules.of(MoveMatrixRequest.getDefaultInstance())
            .required("matrix_id")
            .required("section_id");

    private static final RequestRules<CreateAmendmentRequest> AMEND =
            shape(RequestRules.of(CreateAmendmentRequest.getDefaultInstance()));

    private static final RequestRules<PreviewAmendmentRequest> PREVIEW =
            shape(RequestRules.of(PreviewAmendmentRequest.getDefaultInstance()));

    private WantedQuestionProtos() {}

    public static CreateQuestion.Command toCommand(CreateQuestionRequest request) {
        var name = new QuestionName(SurveyName.parse(request.getParent()), request.getQuestionId());
        return new CreateQuestion.Command(
                toQuestion(name, request.getQuestion(), unreserved(name, "question_id", CREATE.findings(request))));
    }

    public static UpdateQuestion.Command toCommand(UpdateQuestionRequest request) {
        var wanted = request.getQuestion();
        var name = QuestionName.parse(wanted.getName());
        return new UpdateQuestion.Command(toQuestion(name, wanted, UPDATE.findings(request)), wanted.getEtag());
    }

    public static DeleteQuestion.Command toCommand(DeleteQuestionRequest request) {
        return new DeleteQuestion.Command(QuestionName.parse(request.getName()), request.getEtag());
    }

    public static MoveMatrix.Command toCommand(MoveMatrixRequest request) {
        var findings = MOVE.findings(request);
        if (!findings.isEmpty()) {
            throw QuestionRefusals.invalid(findings);
        }
        return new MoveMatrix.Command(
                SurveyName.parse(request.getParent()),
                request.getMatrixId(),
                request.getSectionId(),
                request.getAfterQuestionId());
    }

    /** The question as it should be once it is amended. */
    public static Question toQuestion(CreateAmendmentRequest request) {
        return amended(request.getKind(), request.getQuestion(), AMEND.findings(request));
    }

    /** The same, to see what that would do. */
    public static Question toQuestion(PreviewAmendmentRequest request) {
        return amended(request.getKind(), request.getQuestion(), PREVIEW.findings(request));
    }

    private static Question amended(
            Amendment.Kind kind, se.arshjul.followup.v1.Question wanted, List<FieldViolation> shape) {
        var name = QuestionName.parse(wanted.getName());
        return toQuestion(
                name, wanted, kind == Amendment.Kind.ADDED ? unreserved(name, "question.name", shape) : shape);
    }

    /** A new question does not get the id that stands for what is not there yet; one that has it from before keeps it. */
    private static List<FieldViolation> unreserved(QuestionName name, String field, List<FieldViolation> shape) {
        if (!name.question().equals(RESERVED)) {
            return shape;
        }
        var findings = new ArrayList<>(shape);
        findings.add(new FieldViolation(field, "RESERVED", "Any other id than `" + RESERVED + "`."));
        return findings;
    }

    private static <M extends Message> RequestRules<M> shape(RequestRules<M> rules) {
        return rules.required("question.section_id")
                .length("question.wording", 1, 500)
                .maxLength("question.help", 2_000)
                .maxLength("question.definition", 2_000)
                .maxLength("question.example", 2_000)
                .matches("question.plan_element", ELEMENT)
                .required("question.options.option_id")
                .matches("question.options.option_id", ID)
                .length("question.options.label", 1, 200)
                .maxLength("question.scale.min_label", 100)
                .maxLength("question.scale.max_label", 100)
                .maxLength("question.number_range.unit", 40)
                .matches("question.shown_if.question_id", ID)
                .matches("question.matrix.matrix_id", ID)
                .maxLength("question.matrix.title", 500);
    }

    private static Question toQuestion(
            QuestionName name, se.arshjul.followup.v1.Question wanted, List<FieldViolation> shape) {
        List<FieldViolation> findings = new ArrayList<>(shape);
        var form = toForm(wanted, findings);
        var matrix = toMatrix(wanted, findings);
        if (form == null || !findings.isEmpty()) {
            throw QuestionRefusals.invalid(findings);
        }
        return new Question(
                name,
                wanted.getSectionId(),
                wanted.getPosition(),
                wanted.getWording().strip(),
                new Help(
                        wanted.getHelp().strip(),
                        wanted.getDefinition().strip(),
                        wanted.getExample().strip()),
                wanted.getRequired(),
                wanted.getPlanElement(),
                form,
                toCondition(wanted),
                wanted.getAttachmentsAllowed(),
                matrix,
                Edit.NONE,
                0);
    }

    private static @Nullable Condition toCondition(se.arshjul.followup.v1.Question wanted) {
        return wanted.hasShownIf()
                ? new Condition(
                        wanted.getShownIf().getQuestionId(),
                        wanted.getShownIf().getOptionIdsList().stream()
                                .distinct()
                                .toList())
                : null;
    }

    private static @Nullable Matrix toMatrix(se.arshjul.followup.v1.Question wanted, List<FieldViolation> findings) {
        if (!wanted.hasMatrix()) {
            return null;
        }
        var matrix = new Matrix(
                wanted.getMatrix().getMatrixId(), wanted.getMatrix().getTitle().strip());
        require(findings, matrix.matrixId(), "matrix.matrix_id");
        require(findings, matrix.title(), "matrix.title");
        return matrix;
    }

    private static void require(List<FieldViolation> findings, String text, String field) {
        if (text.isEmpty()) {
            findings.add(new FieldViolation("question." + field, "REQUIRED", "Required."));
        }
    }

    private static @Nullable Form toForm(se.arshjul.followup.v1.Question wanted, List<FieldViolation> findings) {
        var kind = wanted.getKind();
        var choice = kind == Kind.SINGLE_CHOICE || kind == Kind.MULTIPLE_CHOICE;
        refuse(findings, !choice && wanted.getOptionsCount() > 0, "options");
        refuse(findings, kind != Kind.SCALE && wanted.hasScale(), "scale");
        refuse(findings, kind != Kind.NUMBER && wanted.hasNumberRange(), "number_range");
        refuse(findings, kind != Kind.TEXT && wanted.getMaxLength() != 0, "max_length");
        return switch (kind) {
            case SINGLE_CHOICE -> new Form.SingleChoice(toOptions(wanted));
            case MULTIPLE_CHOICE -> new Form.MultipleChoice(toOptions(wanted));
            case SCALE -> toScale(wanted.getScale());
            case NUMBER -> toNumber(wanted.getNumberRange(), findings);
            case TEXT -> new Form.Text(wanted.getMaxLength() == 0 ? DEFAULT_MAX_LENGTH : wanted.getMaxLength());
            case KIND_UNSPECIFIED, UNRECOGNIZED -> {
                findings.add(new FieldViolation("question.kind", "UNKNOWN", "There is no such kind."));
                yield null;
            }
        };
    }

    private static void refuse(List<FieldViolation> findings, boolean present, String field) {
        if (present) {
            findings.add(new FieldViolation("question." + field, "NOT_FOR_KIND", "Does not go with the kind."));
        }
    }

    private static List<Option> toOptions(se.arshjul.followup.v1.Question wanted) {
        return wanted.getOptionsList().stream()
                .map(option ->
                        new Option(option.getOptionId(), option.getLabel().strip()))
                .toList();
    }

    private static Form toScale(se.arshjul.followup.v1.Question.Scale scale) {
        return new Form.Scale(
                scale.getMin(),
                scale.getMax(),
                scale.getMinLabel().strip(),
                scale.getMaxLabel().strip());
    }

    private static Form toNumber(se.arshjul.followup.v1.Question.NumberRange range, List<FieldViolation> findings) {
        return new Form.Number(
                range.hasMin() ? toNumber(range.getMin(), "question.number_range.min", findings) : null,
                range.hasMax() ? toNumber(range.getMax(), "question.number_range.max", findings) : null,
                range.getUnit().strip(),
                range.getDecimals(),
                range.hasSoftMin() ? toNumber(range.getSoftMin(), "question.number_range.soft_min", findings) : null,
                range.hasSoftMax() ? toNumber(range.getSoftMax(), "question.number_range.soft_max", findings) : null);
    }

    private static @Nullable BigDecimal toNumber(Decimal decimal, String field, List<FieldViolation> findings) {
        if (!DECIMAL.matcher(decimal.getValue()).matches()) {
            findings.add(new FieldViolation(field, "MALFORMED", "A number with at most four decimals after a point."));
            return null;
        }
        return new BigDecimal(decimal.getValue());
    }
}
