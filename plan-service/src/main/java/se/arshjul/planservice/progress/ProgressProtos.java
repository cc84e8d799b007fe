package se.arshjul.planservice.progress;

import java.util.List;
import se.arshjul.plan.v1.ConfirmProgressRequest;
import se.arshjul.plan.v1.ListProgressEntriesResponse;
import se.arshjul.plan.v1.ListProgressResponse;
import se.arshjul.plan.v1.PreviewProgressRequest;
import se.arshjul.plan.v1.PreviewProgressResponse;
import se.arshjul.plan.v1.ProgressEvidence;
import se.arshjul.planservice.progress.Progress.State;
import se.arshjul.runtime.page.Page;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.runtime.request.RequestRules;

/** Progress between contract and domain. */
final class ProgressProtos {

    private static final RequestRules<PreviewProgressRequest> PREVIEW = RequestRules.of(
                    PreviewProgressRequest.getDefaultInstance())
            .maxItems("evidence", 100)
            .maxLength("evidence.question", 200)
            .maxLength("evidence.wording", 2000)
            .range("evidence.answered", 0, 1_000_000)
            .range("evidence.affirmed", 0, 1_000_000);

    private static final RequestRules<ConfirmProgressRequest> CONFIRM = RequestRules.of(
                    ConfirmProgressRequest.getDefaultInstance())
            .required("state")
            .required("year")
            .range("year", 2000, 2100)
            .maxItems("evidence", 100)
            .maxLength("evidence.question", 200)
            .maxLength("evidence.wording", 2000)
            .range("evidence.answered", 0, 1_000_000)
            .range("evidence.affirmed", 0, 1_000_000)
            .maxLength("reason", 2000);

    private ProgressProtos() {}

    static ConfirmProgress.Command toCommand(ConfirmProgressRequest request) {
        CONFIRM.check(request, ProgressRefusals::invalid);
        return new ConfirmProgress.Command(
                ProgressName.parse(request.getName()),
                State.valueOf(request.getState().name()),
                request.getYear(),
                evidence(request.getEvidenceList()),
                request.getReason().strip(),
                request.getEtag());
    }

    static Proposal toProposal(PreviewProgressRequest request) {
        PREVIEW.check(request, ProgressRefusals::invalid);
        return Proposal.of(evidence(request.getEvidenceList()));
    }

    private static List<Evidence> evidence(List<ProgressEvidence> given) {
        var evidence = given.stream()
                .map(one -> new Evidence(one.getQuestion(), one.getWording(), one.getAnswered(), one.getAffirmed()))
                .toList();
        if (!evidence.stream().allMatch(Evidence::sound)) {
            throw ProgressRefusals.unsound();
        }
        return evidence;
    }

    static se.arshjul.plan.v1.Progress toProto(Progress progress) {
        var message = se.arshjul.plan.v1.Progress.newBuilder()
                .setName(progress.name().toString())
                .setState(toProto(progress.state()))
                .setYear(progress.year())
                .setEtag(progress.etag());
        var time = progress.confirmTime();
        return time == null
                ? message.build()
                : message.setConfirmTime(ProtoTime.toProto(time)).build();
    }

    static PreviewProgressResponse toProto(Proposal proposal) {
        return PreviewProgressResponse.newBuilder()
                .setState(toProto(proposal.state()))
                .setAnswered(proposal.answered())
                .setAffirmed(proposal.affirmed())
                .build();
    }

    static ListProgressResponse toProgress(Page.Of<Progress> page) {
        return ListProgressResponse.newBuilder()
                .addAllProgress(page.map(ProgressProtos::toProto).items())
                .setNextPageToken(page.nextPageToken())
                .build();
    }

    static ListProgressEntriesResponse toEntries(Page.Of<ProgressEntry> page) {
        return ListProgressEntriesResponse.newBuilder()
                .addAllProgressEntries(page.map(ProgressProtos::toProto).items())
                .setNextPageToken(page.nextPageToken())
                .build();
    }

    private static se.arshjul.plan.v1.ProgressEntry toProto(ProgressEntry entry) {
        return se.arshjul.plan.v1.ProgressEntry.newBuilder()
                .setName(entry.name())
                .setState(toProto(entry.state()))
                .setYear(entry.year())
                .setProposedState(toProto(entry.proposed()))
                .addAllEvidence(entry.evidence().stream()
                        .map(one -> ProgressEvidence.newBuilder()
                                .setQuestion(one.question())
                                .setWording(one.wording())
                                .setAnswered(one.answered())
                                .setAffirmed(one.affirmed())
                                .build())
                        .toList())
                .setReason(entry.reason())
                .setConfirmTime(ProtoTime.toProto(entry.confirmTime()))
                .setConfirmedBy(entry.confirmedBy())
                .build();
    }

    private static se.arshjul.plan.v1.Progress.State toProto(State state) {
        return se.arshjul.plan.v1.Progress.State.valueOf(state.name());
    }
}
