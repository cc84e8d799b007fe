package se.arshjul.portal.frame;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import se.arshjul.portal.language.Language;
import se.arshjul.portal.session.Visitor;

/**
 * What every page shows around itself, as templates see it: {@code frame}.
 *
 * @param stays how many seconds somebody who says nothing stays logged in
 */
public record Frame(
        LocalDate today,
        List<YearRing.Month> ring,
        List<Place> places,
        String address,
        Contact contact,
        boolean catalogue,
        int stays) {

    /** Answers to what was wrong are shown; nothing is evaluated, styled or stored by htmx itself. */
    private static final String HTMX = "{\"allowEval\":false,\"includeIndicatorStyles\":false,\"historyCacheSize\":0,"
            + "\"refreshOnHistoryMiss\":true,\"timeout\":10000,\"responseHandling\":["
            + "{\"code\":\"204\",\"swap\":false},{\"code\":\"[23]..\",\"swap\":true},"
            + "{\"code\":\"409|422\",\"swap\":true},{\"code\":\"[45]..\",\"swap\":false,\"error\":true}]}";

    private static final Pattern PILOT = Pattern.compile("/svara/[0-9]{4}-pilot-[0-9]+/");

    static Frame of(
            LocalDate today,
            Visitor visitor,
            String path,
            String address,
            Contact contact,
            boolean catalogue,
            int stays) {
        return new Frame(
                today, YearRing.in(today.getMonthValue()), Place.of(visitor, path), address, contact, catalogue, stays);
    }

    public int getYear() {
        return today.getYear();
    }

    /** Whether the page belongs to a survey that is only tried out. */
    public boolean isPilot() {
        return PILOT.matcher(address).lookingAt();
    }

    /** The language that the reader can change to. */
    public String getOtherLanguage() {
        return Language.ofReader().other().code();
    }

    public String getHtmx() {
        return HTMX;
    }
}
