package se.arshjul.followupservice.amendment;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import se.arshjul.followup.v1.CreateAmendmentRequest;
import se.arshjul.followup.v1.ListAmendmentsResponse;
import se.arshjul.followup.v1.PreviewAmendmentRequest;
import se.arshjul.followup.v1.PreviewAmendmentResponse;
import se.arshjul.followupservice.amendment.Amendment.Kind;
import se.arshjul.followupservice.amendment.Amendment.Successor;
import se.arshjul.followupservice.amendment.Amendment.Told;
import se.arshjul.followupservice.amendment.Amendment.Wanted;
import se.arshjul.followupservice.amendment.PreviewAmendment.Preview;
import se.arshjul.followupservice.amendment.TouchedReport.Touched;
import se.arshjul.followupservice.change.ChangeProtos;
import se.arshjul.followupservice.question.Question;
import se.arshjul.followupservice.question.QuestionName;
import se.arshjul.followupservice.question.WantedQuestionProtos;
import se.arshjul.followupservice.survey.Survey;
import se.arshjul.runtime.access.Caller;
import se.arshjul.runtime.page.Page;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.runtime.refusal.FieldViolation;
import se.arshjul.runtime.refusal.Refusal;
import se.arshjul.runtime.request.RequestRules;

/** Amendments as messages. */
final class AmendmentProtos {

    private static final RequestRules<CreateAmendmentRequest> CREATE =
            RequestRules.of(CreateAmendmentRequest.getDefaultInstance()).length("reason", 1, 500);

    private AmendmentProtos() {}

    static CreateAmendment.Command toCommand(CreateAmendmentRequest request) {
        CREATE.check(request, AmendmentRefusals::invalid);
        var kind = toKind(request.getKind(), request.getSuccessorsList());
        var wanted = kind == Kind.WITHDRAWN
                ? withdrawn(request.getQuestion())
                : wanted(
                        kind,
                        WantedQuestionProtos.toQuestion(request),
                        request.getQuestion().getEtag(),
                        request.getSuccessorsList());
        return new CreateAmendment.Command(wanted, request.getReason().strip());
    }

    static Wanted toWanted(PreviewAmendmentRequest request) {
        var kind = toKind(request.getKind(), request.getSuccessorsList());
        return kind == Kind.WITHDRAWN
                ? withdrawn(request.getQuestion())
                : wanted(
                        kind,
                        WantedQuestionProtos.toQuestion(request),
                        request.getQuestion().getEtag(),
                        request.getSuccessorsList());
    }

    private static Wanted wanted(
            Kind kind, Question question, String etag, List<se.arshjul.followup.v1.Amendment.Successor> successors) {
        SortedMap<String, String> standing = new TreeMap<>();
        for (var successor : successors) {
            if (standing.put(successor.getOptionId(), successor.getStandingOptionId()) != null) {
                throw AmendmentRefusals.invalid(List.of(new FieldViolation(
                        "successors." + successor.getOptionId(), "TWICE", "One option can succeed it.")));
            }
        }
        return new Wanted(kind, question.name(), question, etag, standing);
    }

    private static Wanted withdrawn(se.arshjul.followup.v1.Question question) {
        return new Wanted(
                Kind.WITHDRAWN, QuestionName.parse(question.getName()), null, question.getEtag(), new TreeMap<>());
    }

    private static Kind toKind(
            se.arshjul.followup.v1.Amendment.Kind kind, List<se.arshjul.followup.v1.Amendment.Successor> successors) {
        return switch (kind) {
            case CHANGED -> Kind.CHANGED;
            case WITHDRAWN -> without(successors, Kind.WITHDRAWN);
            case ADDED -> without(successors, Kind.ADDED);
            case KIND_UNSPECIFIED, UNRECOGNIZED -> throw unknownKind();
        };
    }

    private static Kind without(List<se.arshjul.followup.v1.Amendment.Successor> successors, Kind kind) {
        if (successors.isEmpty()) {
            return kind;
        }
        throw AmendmentRefusals.invalid(successors.stream()
                .map(successor -> new FieldViolation(
                        "successors." + successor.getOptionId(), "OPTION_STAYS", "Must be an option that goes."))
                .toList());
    }

    private static Refusal unknownKind() {
        return AmendmentRefusals.invalid(List.of(new FieldViolation("kind", "UNKNOWN", "There is no such kind.")));
    }

    static ListAmendmentsResponse toProto(Page.Of<Told> page, Survey survey) {
        return ListAmendmentsResponse.newBuilder()
                .addAllAmendments(page.map(told -> toProto(told, survey)).items())
                .setNextPageToken(page.nextPageToken())
                .build();
    }

    static se.arshjul.followup.v1.Amendment toProto(Told told, Survey survey) {
        var amendment = told.amendment();
        var name = survey.name();
        return se.arshjul.followup.v1.Amendment.newBuilder()
                .setName(name + "/amendments/" + amendment.number())
                .setKind(toProto(amendment.kind()))
                .setQuestion(amendment.question().toString())
                .addAllQuestions(amendment.questions().stream()
                        .map(question -> new QuestionName(name, question).toString())
                        .toList())
                .setWording(told.after().wording())
                .addAllFields(
                        amendment.kind() == Kind.ADDED
                                ? ChangeProtos.toProto(told.after(), survey)
                                : ChangeProtos.toProto(told.before(), told.after(), survey))
                .addAllSuccessors(told.successors().stream()
                        .map(successor -> toProto(successor, Touched.NOBODY))
                        .toList())
                .setReason(amendment.reason())
                .setCreateTime(ProtoTime.toProto(amendment.createTime()))
                .setCreatedBy(Caller.current().isStaff() ? amendment.createdBy() : "")
                .build();
    }

    static PreviewAmendmentResponse toProto(Preview preview) {
        var before = preview.before();
        var after = preview.planned().getFirst();
        return PreviewAmendmentResponse.newBuilder()
                .setDrafts(preview.touched().drafts())
                .setWaiting(preview.touched().waiting())
                .setResponses(preview.touched().responses())
                .addAllFields(
                        before == null
                                ? ChangeProtos.toProto(after, preview.survey())
                                : ChangeProtos.toProto(before, after, preview.survey()))
                .setOtherRows(preview.planned().size() - 1)
                .addAllSuccessors(preview.successors().stream()
                        .map(successor -> toProto(
                                successor,
                                preview.chosen()
                                        .getOrDefault(successor.removed().optionId(), Touched.NOBODY)))
                        .toList())
                .build();
    }

    private static se.arshjul.followup.v1.Amendment.Successor toProto(Successor successor, Touched touched) {
        return se.arshjul.followup.v1.Amendment.Successor.newBuilder()
                .setOptionId(successor.removed().optionId())
                .setLabel(successor.removed().label())
                .setStandingOptionId(successor.standing().optionId())
                .setStandingLabel(successor.standing().label())
                .setDrafts(touched.drafts())
                .setWaiting(touched.waiting())
                .setResponses(touched.responses())
                .build();
    }

    private static se.arshjul.followup.v1.Amendment.Kind toProto(Kind kind) {
        return switch (kind) {
            case CHANGED -> se.arshjul.followup.v1.Amendment.Kind.CHANGED;
            case WITHDRAWN -> se.arshjul.followup.v1.Amendment.Kind.WITHDRAWN;
            case ADDED -> se.arshjul.followup.v1.Amendment.Kind.ADDED;
        };
    }
}
