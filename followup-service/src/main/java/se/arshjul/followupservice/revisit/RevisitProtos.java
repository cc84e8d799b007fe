package se.arshjul.followupservice.revisit;

import se.arshjul.followup.v1.ListRevisitsResponse;
import se.arshjul.followup.v1.MarkAnswerRequest;
import se.arshjul.followupservice.answer.AnswerName;
import se.arshjul.runtime.page.Page;
import se.arshjul.runtime.proto.ProtoTime;

/** Marks of answers as messages. */
final class RevisitProtos {

    private RevisitProtos() {}

    static MarkAnswer.Command toCommand(MarkAnswerRequest request) {
        return new MarkAnswer.Command(AnswerName.parse(request.getName()), request.getMarked());
    }

    static ListRevisitsResponse toProto(Page.Of<Revisit> page) {
        return ListRevisitsResponse.newBuilder()
                .addAllRevisits(page.map(RevisitProtos::toProto).items())
                .setNextPageToken(page.nextPageToken())
                .build();
    }

    static se.arshjul.followup.v1.Revisit toProto(Revisit revisit) {
        var reply = se.arshjul.followup.v1.Revisit.newBuilder()
                .setAnswer(revisit.answer().toString());
        var mark = revisit.mark();
        if (mark != null) {
            reply.setMarkedBy(mark.by().name()).setMarkTime(ProtoTime.toProto(mark.time()));
        }
        return reply.build();
    }
}
