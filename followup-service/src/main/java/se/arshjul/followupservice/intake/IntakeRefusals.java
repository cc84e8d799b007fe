package se.arshjul.followupservice.intake;

import java.util.List;
import java.util.Map;
import se.arshjul.runtime.refusal.FieldViolation;
import se.arshjul.runtime.refusal.Refusal;

/** Every reason for which a file is not taken in. */
final class IntakeRefusals {

    private IntakeRefusals() {}

    static Refusal refused(Refused why) {
        return Refusal.invalid(
                "ATTACHMENT_REFUSED",
                "The file is not taken.",
                List.of(new FieldViolation("content", why.name(), sentence(why))));
    }

    static Refusal infected(String found) {
        return Refusal.precondition(
                "ATTACHMENT_INFECTED", "The virus scanner has found something in the file.", Map.of("found", found));
    }

    static Refusal notScanned() {
        return Refusal.precondition(
                "ATTACHMENT_NOT_SCANNED", "The virus scanner does not answer; try again later.", Map.of());
    }

    private static String sentence(Refused why) {
        return switch (why) {
            case EMPTY -> "Must not be empty.";
            case TOO_LARGE -> "At most 10 MB.";
            case UNKNOWN_TYPE -> "Must be PDF, PNG, JPEG, DOCX, XLSX, ODT, ODS, TXT or CSV.";
            case NAME_MISMATCH -> "The name says another type than the content.";
            case EXECUTABLE -> "Must not be a program.";
            case MACROS -> "Must not hold macros.";
            case MARKUP -> "Must not be HTML, SVG or XML.";
            case OLD_OFFICE -> "Must not be of an older Office format or have a password.";
            case BROKEN -> "Cannot be read.";
        };
    }
}
