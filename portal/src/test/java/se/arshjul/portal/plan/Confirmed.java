package se.arshjul.portal.plan;

import se.arshjul.plan.v1.ListProgressEntriesResponse;
import se.arshjul.plan.v1.ListProgressResponse;
import se.arshjul.plan.v1.PreviewProgressResponse;
import se.arshjul.plan.v1.Progress;
import se.arshjul.plan.v1.ProgressEntry;
import se.arshjul.plan.v1.ProgressEvidence;
import se.arshjul.plan.v1.ProgressServiceGrpc;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FollowupFixtures;

/** A part of a measure is confirmed as done; of nothing else anybody has said how far it has come. */
final class Confirmed {

    private final FakePlatform platform;

    Confirmed(FakePlatform platform) {
        this.platform = platform;
    }

    void all() {
        var done = Progress.newBuilder()
                .setName(Planned.NATIONAL + "/progress/m1-1-a")
                .setState(Progress.State.DONE)
                .setYear(2026)
                .setConfirmTime(FollowupFixtures.moment("2026-12-01T09:00:00Z"))
                .setEtag("\"1\"")
                .build();
        platform.answer(
                ProgressServiceGrpc.getListProgressMethod(),
                ListProgressResponse.newBuilder().addProgress(done).build());
        platform.handle(
                ProgressServiceGrpc.getGetProgressMethod(),
                asked -> asked.getName().equals(done.getName())
                        ? done
                        : Progress.newBuilder()
                                .setName(asked.getName())
                                .setState(Progress.State.UNKNOWN)
                                .setEtag("\"0\"")
                                .build());
        platform.handle(
                ProgressServiceGrpc.getListProgressEntriesMethod(),
                asked -> asked.getParent().equals(done.getName())
                        ? history(done)
                        : ListProgressEntriesResponse.getDefaultInstance());
        proposals();
    }

    /** Whatever is answered proposes that it is going on. */
    private void proposals() {
        platform.handle(
                ProgressServiceGrpc.getPreviewProgressMethod(),
                asked -> PreviewProgressResponse.newBuilder()
                        .setState(asked.getEvidenceCount() == 0 ? Progress.State.UNKNOWN : Progress.State.ONGOING)
                        .setAnswered(asked.getEvidenceList().stream()
                                .mapToInt(ProgressEvidence::getAnswered)
                                .sum())
                        .setAffirmed(asked.getEvidenceList().stream()
                                .mapToInt(ProgressEvidence::getAffirmed)
                                .sum())
                        .build());
    }

    private static ListProgressEntriesResponse history(Progress done) {
        return ListProgressEntriesResponse.newBuilder()
                .addProgressEntries(ProgressEntry.newBuilder()
                        .setName(done.getName() + "/entries/1")
                        .setState(Progress.State.DONE)
                        .setYear(2026)
                        .setProposedState(Progress.State.ONGOING)
                        .setReason("Rapporten är lämnad.")
                        .setConfirmTime(done.getConfirmTime())
                        .setConfirmedBy("Samordnare, Socialstyrelsen"))
                .build();
    }
}
