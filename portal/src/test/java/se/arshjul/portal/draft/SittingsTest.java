package se.arshjul.portal.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.moment;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.arshjul.plan.v1.Change.Field;
import se.arshjul.plan.v1.Change.FieldChange;
import se.arshjul.plan.v1.ElementRevision;
import se.arshjul.plan.v1.ElementRevision.Kind;

/** A text that saves itself while it is typed is one change to whoever reads its history. */
class SittingsTest {

    @Test
    void whatOnePersonWritesWithoutAPauseIsToldAsOneChange() {
        var together = Sittings.together(List.of(
                revision("Kim", "2026-10-20T08:10:00Z", "Mät", "Mäta"),
                revision("Kim", "2026-10-20T08:09:00Z", "M", "Mät"),
                revision("Kim", "2026-10-20T08:08:00Z", "Lära", "M")));

        assertThat(together).hasSize(1);
        assertThat(together.getFirst().getFieldsList())
                .containsExactly(FieldChange.newBuilder()
                        .setField(Field.LABEL)
                        .setBefore("Lära")
                        .setAfter("Mäta")
                        .build());
    }

    @Test
    void anotherPersonAndAPauseBeginAnew() {
        var revisions = List.of(
                revision("Kim", "2026-10-20T12:00:00Z", "C", "D"),
                revision("Kim", "2026-10-20T08:10:00Z", "B", "C"),
                revision("Bo", "2026-10-20T08:09:00Z", "A", "B"));

        assertThat(Sittings.together(revisions)).isEqualTo(revisions);
    }

    @Test
    void whatWasAddedOrMovedIsToldByItself() {
        var revisions = List.of(
                revision("Kim", "2026-10-20T08:10:00Z", "B", "C"),
                revision("Kim", "2026-10-20T08:09:00Z", "", "B").toBuilder()
                        .setKind(Kind.CREATED)
                        .build());

        assertThat(Sittings.together(revisions)).isEqualTo(revisions);
    }

    private static ElementRevision revision(String by, String time, String before, String after) {
        return ElementRevision.newBuilder()
                .setName("plans/nationell/versions/2/elements/m1-1/revisions/1")
                .setKind(Kind.CHANGED)
                .setRevisedBy(by)
                .setReviseTime(moment(time))
                .addFields(FieldChange.newBuilder()
                        .setField(Field.LABEL)
                        .setBefore(before)
                        .setAfter(after))
                .build();
    }
}
