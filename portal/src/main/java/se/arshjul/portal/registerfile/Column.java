package se.arshjul.portal.registerfile;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import se.arshjul.actor.v1.ActorImport.Row;

/** A column of a file of actors: what the contract calls it, and how long its codes are. */
enum Column {
    ACTOR_ID(0),
    DISPLAY_NAME(0),
    SHORT_NAME(0),
    KINDS(0),
    COUNTY_CODE(2),
    MUNICIPALITY_CODE(4),
    CONTACT_EMAIL(0),
    START_DATE(0);

    private final int digits;

    Column(int digits) {
        this.digits = digits;
    }

    /** By what the contract calls it. */
    static Optional<Column> of(String field) {
        return Arrays.stream(values())
                .filter(column -> column.field().equals(field))
                .findFirst();
    }

    String field() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Under which its header stands among the texts. */
    String key() {
        return "registerfile.col." + name();
    }

    /** A spreadsheet that takes a code for a number drops the noughts before it. */
    String padded(String text) {
        return text.matches("[0-9]+") && text.length() < digits ? "0".repeat(digits - text.length()) + text : text;
    }

    /** Kinds are several and are set apart. */
    void set(Row.Builder row, String text) {
        switch (this) {
            case ACTOR_ID -> row.setActorId(text);
            case DISPLAY_NAME -> row.setDisplayName(text);
            case SHORT_NAME -> row.setShortName(text);
            case COUNTY_CODE -> row.setCountyCode(text);
            case MUNICIPALITY_CODE -> row.setMunicipalityCode(text);
            case CONTACT_EMAIL -> row.setContactEmail(text);
            case START_DATE -> row.setStartDate(text);
            case KINDS -> {}
        }
    }
}
