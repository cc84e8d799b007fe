package se.arshjul.workflows.progress;

import java.util.List;
import se.arshjul.runtime.page.Page;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.workflow.v1.ListLettersRequest;
import se.arshjul.workflow.v1.ListLettersResponse;
import se.arshjul.workflow.v1.ListStepsResponse;
import se.arshjul.workflow.v1.SummarizeLettersResponse;
import se.arshjul.workflows.letter.Letter;
import se.arshjul.workflows.letter.LetterReport;
import se.arshjul.workflows.step.Step;

/** Steps and letters to the contract. */
final class ProcessProtos {

    private ProcessProtos() {}

    static ListStepsResponse toSteps(Page.Of<Step> page) {
        var response = ListStepsResponse.newBuilder().setNextPageToken(page.nextPageToken());
        page.items().forEach(step -> response.addSteps(toProto(step)));
        return response.build();
    }

    static LetterReport.Filter toFilter(ListLettersRequest request) {
        var state = switch (request.getState()) {
            case READY -> Letter.State.READY;
            case SENDING -> Letter.State.SENDING;
            case SENT -> Letter.State.SENT;
            case REFUSED -> Letter.State.REFUSED;
            case DROPPED -> Letter.State.DROPPED;
            case STATE_UNSPECIFIED, UNRECOGNIZED -> null;
        };
        return new LetterReport.Filter(request.getMatter(), request.getKind(), state, request.getFailed());
    }

    static ListLettersResponse toLetters(Page.Of<Letter> page) {
        var response = ListLettersResponse.newBuilder().setNextPageToken(page.nextPageToken());
        page.items().forEach(letter -> response.addLetters(toProto(letter)));
        return response.build();
    }

    static SummarizeLettersResponse toSummary(List<LetterReport.Count> counts, int inDoubt, int failed) {
        var response = SummarizeLettersResponse.newBuilder().setInDoubt(inDoubt).setFailed(failed);
        for (var count : counts) {
            response.addCountsBuilder()
                    .setKind(count.kind().code())
                    .setState(toProto(count.state()))
                    .setLetters(count.letters());
        }
        return response.build();
    }

    private static se.arshjul.workflow.v1.Step toProto(Step step) {
        return se.arshjul.workflow.v1.Step.newBuilder()
                .setProcess(step.process())
                .setElement(step.element())
                .setTitle(step.title())
                .setSubject(step.subject())
                .setState(toProto(step.state()))
                .setUpdateTime(ProtoTime.toProto(step.seenAt()))
                .setProblem(step.problem())
                .build();
    }

    private static se.arshjul.workflow.v1.Letter toProto(Letter letter) {
        var key = letter.key();
        var message = se.arshjul.workflow.v1.Letter.newBuilder()
                .setMatter(key.matter())
                .setKind(key.kind().code())
                .setStep(key.step())
                .setAddress(key.address())
                .setState(toProto(letter.state()))
                .setInDoubt(letter.inDoubt())
                .setCreateTime(ProtoTime.toProto(letter.createdAt()))
                .setProblem(letter.problem());
        var sentAt = letter.sentAt();
        if (sentAt != null) {
            message.setSendTime(ProtoTime.toProto(sentAt));
        }
        return message.build();
    }

    private static se.arshjul.workflow.v1.Step.State toProto(Step.State state) {
        return switch (state) {
            case CURRENT -> se.arshjul.workflow.v1.Step.State.CURRENT;
            case DONE -> se.arshjul.workflow.v1.Step.State.DONE;
            case FAILING -> se.arshjul.workflow.v1.Step.State.FAILING;
            case STUCK -> se.arshjul.workflow.v1.Step.State.STUCK;
        };
    }

    private static se.arshjul.workflow.v1.Letter.State toProto(Letter.State state) {
        return switch (state) {
            case READY -> se.arshjul.workflow.v1.Letter.State.READY;
            case SENDING -> se.arshjul.workflow.v1.Letter.State.SENDING;
            case SENT -> se.arshjul.workflow.v1.Letter.State.SENT;
            case REFUSED -> se.arshjul.workflow.v1.Letter.State.REFUSED;
            case DROPPED -> se.arshjul.workflow.v1.Letter.State.DROPPED;
        };
    }
}
