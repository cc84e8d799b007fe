package se.arshjul.portal.mailing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.web.util.UriComponentsBuilder;
import se.arshjul.workflow.v1.Letter;
import se.arshjul.workflow.v1.ListLettersRequest;
import se.arshjul.workflow.v1.SummarizeLettersResponse;

/**
 * Which letters are wanted; it stands in the address. Empty stands for all, and so does what there is not.
 *
 * @param lage state of the letter, or that it reached nobody
 * @param brev kind of letter
 * @param huvudman id of the request
 */
public record LetterFilter(String lage, String brev, String huvudman) {

    static final String FAILED = "failed";
    static final int UNCOUNTED = -1;

    static final List<String> STATES = Stream.concat(
                    Stream.of(FAILED),
                    Arrays.stream(Letter.State.values())
                            .filter(state ->
                                    state != Letter.State.STATE_UNSPECIFIED && state != Letter.State.UNRECOGNIZED)
                            .map(LetterLine::key))
            .toList();

    static final List<String> KINDS = List.of(
            "invitation",
            "reminder-not-opened",
            "reminder-started",
            "reminder-waiting",
            "to-approve",
            "returned",
            "receipt",
            "declined",
            "sent-back",
            "clarification",
            "clarification-lapsed",
            "extension-granted",
            "extension-declined",
            "preview",
            "feedback");

    public LetterFilter {
        lage = STATES.contains(lage) ? lage : "";
        brev = KINDS.contains(brev) ? brev : "";
        huvudman = huvudman.matches("[a-z][a-z0-9-]{0,62}") ? huvudman : "";
    }

    public boolean isNarrowed() {
        return !(lage + brev + huvudman).isEmpty();
    }

    ListLettersRequest.Builder asked(String survey) {
        var asked = ListLettersRequest.newBuilder()
                .setMatter(huvudman.isEmpty() ? survey : survey + "/requests/" + huvudman)
                .setKind(brev);
        if (lage.equals(FAILED)) {
            return asked.setFailed(true);
        }
        return lage.isEmpty() ? asked : asked.setState(Letter.State.valueOf(lage.toUpperCase(Locale.ROOT)));
    }

    /** How many letters there are with this filter; the summary tells those to one principal, or failed, from no others. */
    int count(SummarizeLettersResponse summary) {
        if (!huvudman.isEmpty() || lage.equals(FAILED)) {
            return UNCOUNTED;
        }
        return summary.getCountsList().stream()
                .filter(count -> brev.isEmpty() || count.getKind().equals(brev))
                .filter(count ->
                        lage.isEmpty() || LetterLine.key(count.getState()).equals(lage))
                .mapToInt(SummarizeLettersResponse.Count::getLetters)
                .sum();
    }

    /** The address of a page with this filter; what is not used is not in it. */
    public String address(String page) {
        var address = UriComponentsBuilder.fromPath(page);
        add(address, "lage", lage);
        add(address, "brev", brev);
        add(address, "huvudman", huvudman);
        return address.build().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, String value) {
        if (!value.isEmpty()) {
            address.queryParam(name, value);
        }
    }
}
