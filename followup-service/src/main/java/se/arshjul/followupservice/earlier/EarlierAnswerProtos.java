package se.arshjul.followupservice.earlier;

import java.util.List;
import se.arshjul.followup.v1.Answer;
import se.arshjul.followup.v1.ConfirmEarlierAnswerRequest;
import se.arshjul.followup.v1.EarlierAnswer.State;
import se.arshjul.followup.v1.ListEarlierAnswersRequest;
import se.arshjul.followup.v1.ListEarlierAnswersResponse;
import se.arshjul.followupservice.answer.AnswerName;
import se.arshjul.followupservice.answering.AnswerProtos;
import se.arshjul.followupservice.english.EnglishProtos;
import se.arshjul.followupservice.english.EnglishTexts;
import se.arshjul.followupservice.english.ReadInEnglish;
import se.arshjul.followupservice.question.Question;
import se.arshjul.runtime.page.Page;
import se.arshjul.runtime.proto.ProtoTime;

/** Earlier answers as messages. */
final class EarlierAnswerProtos {

    private EarlierAnswerProtos() {}

    static ConfirmEarlierAnswer.Command toCommand(ConfirmEarlierAnswerRequest request) {
        return new ConfirmEarlierAnswer.Command(
                AnswerName.parse(request.getName()), request.getEarlierEtag(), request.getEtag());
    }

    /** What a body answered earlier it answered in one survey. */
    static ListEarlierAnswersResponse toProto(
            List<EarlierAnswer> all, ListEarlierAnswersRequest request, EnglishTexts texts) {
        var english = all.isEmpty()
                ? ReadInEnglish.NOTHING
                : texts.of(all.getFirst().asked().name().survey(), request.getEnglish());
        var page = Page.parse(request.getParent(), request.getPageSize(), request.getPageToken());
        var after = page.afterNumber();
        var rows = all.stream()
                .filter(earlier -> earlier.now().position() > after)
                .limit(page.rowsToRead())
                .toList();
        var shown = page.of(rows, earlier -> String.valueOf(earlier.now().position()));
        return ListEarlierAnswersResponse.newBuilder()
                .addAllEarlierAnswers(
                        shown.map(earlier -> toProto(earlier, english)).items())
                .setNextPageToken(shown.nextPageToken())
                .build();
    }

    private static se.arshjul.followup.v1.EarlierAnswer toProto(EarlierAnswer earlier, ReadInEnglish english) {
        var source = earlier.source();
        var reply = se.arshjul.followup.v1.EarlierAnswer.newBuilder()
                .setQuestion(earlier.now().name().toString())
                .setAnswer(toProto(earlier.asked(), source))
                .setAsked(EnglishProtos.toProto(earlier.asked(), english))
                .setYear(source.name().request().survey().year())
                .setApproveTime(ProtoTime.toProto(source.approveTime()))
                .setExample(source.example())
                .setState(toProto(earlier.state()))
                .setObstacle(earlier.obstacle())
                .setEtag(source.etag());
        var confirmation = earlier.confirmation();
        if (confirmation != null) {
            reply.setConfirmedBy(confirmation.by().name()).setConfirmTime(ProtoTime.toProto(confirmation.time()));
        }
        return reply.build();
    }

    private static Answer toProto(Question asked, EarlierAnswer.Source source) {
        var nobody = se.arshjul.followupservice.answer.Answer.frozen(
                source.name(), asked.kind(), source.value(), source.updateTime(), "");
        return AnswerProtos.toProto(nobody).toBuilder()
                .setUpdateTime(ProtoTime.toProto(source.updateTime()))
                .build();
    }

    private static State toProto(EarlierAnswer.State state) {
        return switch (state) {
            case UNDECIDED -> State.UNDECIDED;
            case CONFIRMED -> State.CONFIRMED;
            case ANSWERED_ANEW -> State.ANSWERED_ANEW;
        };
    }
}
