package se.arshjul.actorservice.importing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.arshjul.actorservice.importing.ImportRow.Compared;
import se.arshjul.actorservice.importing.ImportRow.Outcome;

/** Rows of a file on their way into the register, with what each would do now. */
record ActorImport(Head head, List<Compared> rows) {

    /** The import without its rows. */
    record Head(
            ActorImportName name,
            String fileName,
            Instant createTime,
            @Nullable Instant commitTime,
            long added,
            long updated) {

        /** A file says what is wanted on one occasion; what its actors become later is not undone by it. */
        Head requireUncommitted() {
            if (commitTime != null) {
                throw ActorImportRefusals.committed(this);
            }
            return this;
        }
    }

    int count(Outcome outcome) {
        return (int) rows.stream().filter(row -> row.outcome() == outcome).count();
    }

    /** Tells what the rows would do from what they would have done before something else changed. */
    String etag() {
        var told = new StringBuilder();
        rows.forEach(row -> told.append(row.row().line())
                .append(row.outcome())
                .append(row.differences())
                .append(row.faults()));
        return "\"" + UUID.nameUUIDFromBytes(told.toString().getBytes(UTF_8)) + "\"";
    }

    ActorImport requireEtag(String etag) {
        if (!etag.isEmpty() && !etag.equals(etag())) {
            throw ActorImportRefusals.overtaken(this);
        }
        return this;
    }

    ActorImport requireFaultless() {
        rows.stream().filter(row -> row.outcome() == Outcome.FAULTY).findFirst().ifPresent(row -> {
            throw ActorImportRefusals.faulty(
                    this, row.row().line(), row.faults().getFirst());
        });
        return this;
    }
}
