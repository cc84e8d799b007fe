package se.arshjul.followupservice.amendment;

import java.util.List;
import se.arshjul.followup.v1.CreateAmendmentRequest;
import se.arshjul.followup.v1.ListAmendmentsResponse;
import se.arshjul.followup.v1.PreviewAmendmentRequest;
import se.arshjul.followup.v1.PreviewAmendmentResponse;
import se.arshjul.followupservice.amendment.Amendment.Kind;
import se.arshjul.followupservice.amendment.Amendment.Told;
import se.arshjul.followupservice.amendment.Amendment.Wanted;
import se.arshjul.followupservice.amendment.PreviewAmendment.Preview;
import se.arshjul.followupservice.change.ChangeProtos;
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
        return new CreateAmendment.Command(
                switch (request.getKind()) {
                    case CHANGED -> {
                        var wanted = WantedQuestionProtos.toQuestion(request);
                        yield new Wanted(
                                wanted.name(), wanted, request.getQuestion().getEtag());
                    }
                    case WITHDRAWN -> withdrawn(request.getQuestion());
                    case KIND_UNSPECIFIED, UNRECOGNIZED -> throw unknownKind();
                },
                request.getReason().strip());
    }

    static Wanted toWanted(PreviewAmendmentRequest request) {
        return switch (request.getKind()) {
            case CHANGED -> {
                var wanted = WantedQuestionProtos.toQuestion(request);
                yield new Wanted(wanted.name(), wanted, request.getQuestion().getEtag());
            }
            case WITHDRAWN -> withdrawn(request.getQuestion());
            case KIND_UNSPECIFIED, UNRECOGNIZED -> throw unknownKind();
        };
    }

    private static Wanted withdrawn(se.arshjul.followup.v1.Question question) {
        return new Wanted(QuestionName.parse(question.getName()), null, question.getEtag());
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
                .addAllFields(ChangeProtos.toProto(told.before(), told.after(), survey))
                .setReason(amendment.reason())
                .setCreateTime(ProtoTime.toProto(amendment.createTime()))
                .setCreatedBy(Caller.current().isStaff() ? amendment.createdBy() : "")
                .build();
    }

    static PreviewAmendmentResponse toProto(Preview preview) {
        return PreviewAmendmentResponse.newBuilder()
                .setDrafts(preview.touched().drafts())
                .setWaiting(preview.touched().waiting())
                .setResponses(preview.touched().responses())
                .addAllFields(
                        ChangeProtos.toProto(preview.before(), preview.planned().getFirst(), preview.survey()))
                .setOtherRows(preview.planned().size() - 1)
                .build();
    }

    private static se.arshjul.followup.v1.Amendment.Kind toProto(Kind kind) {
        return switch (kind) {
            case CHANGED -> se.arshjul.followup.v1.Amendment.Kind.CHANGED;
            case WITHDRAWN -> se.arshjul.followup.v1.Amendment.Kind.WITHDRAWN;
        };
    }
}
