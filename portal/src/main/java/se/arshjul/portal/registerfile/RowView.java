package se.arshjul.portal.registerfile;

import java.util.List;
import se.arshjul.actor.v1.ActorImportRow;
import se.arshjul.actor.v1.ActorImportRow.Fault;

/** A row of a file as pages show it: whose it is, what it would change, what is wrong. */
public record RowView(int line, String who, List<Field> fields, List<String> faults) {

    /** A field that would change. */
    public record Field(String label, String before, String after) {}

    static RowView of(ActorImportRow compared, ColumnWords words) {
        var row = compared.getRow();
        return new RowView(
                row.getLine(),
                row.getDisplayName().isEmpty() ? row.getActorId() : row.getDisplayName(),
                compared.getDifferencesList().stream()
                        .map(one -> new Field(
                                words.header(one.getColumn()),
                                words.said(one.getColumn(), one.getBefore()),
                                words.said(one.getColumn(), one.getAfter())))
                        .toList(),
                compared.getFaultsList().stream()
                        .map(one -> words.text("registerfile.at", row.getLine(), words.header(one.getColumn()))
                                + " "
                                + words.text(key(one), words.said(one.getColumn(), one.getKnown())))
                        .toList());
    }

    /** A day that differs from none is another fault to whoever reads. */
    private static String key(Fault fault) {
        var unknown = fault.getReason().equals("DIFFERENT") && fault.getKnown().isEmpty();
        return "registerfile.fault." + fault.getReason() + (unknown ? ".unknown" : "");
    }
}
