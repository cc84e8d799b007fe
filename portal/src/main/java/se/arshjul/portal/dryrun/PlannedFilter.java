package se.arshjul.portal.dryrun;

import java.util.Arrays;
import java.util.List;
import org.springframework.web.util.UriComponentsBuilder;
import se.arshjul.workflow.v1.PlannedLetter.Problem;

/**
 * Which of the recipients are wanted; it stands in the address.
 *
 * @param slag region or municipality; empty for both
 * @param lan code of a county; empty for all
 * @param brist what is in the way; empty for all, whether something is or not
 */
public record PlannedFilter(String slag, String lan, String brist) {

    static final List<String> PROBLEMS = Arrays.stream(Problem.values())
            .filter(problem -> problem != Problem.PROBLEM_UNSPECIFIED && problem != Problem.UNRECOGNIZED)
            .map(PlannedView::key)
            .toList();

    boolean takes(PlannedView planned) {
        return (slag.isEmpty() || slag.equals(planned.getKind()))
                && (lan.isEmpty() || lan.equals(planned.getCounty()))
                && (brist.isEmpty() || planned.getProblems().contains(brist));
    }

    public PlannedFilter with(String problem) {
        return new PlannedFilter(slag, lan, problem);
    }

    public boolean isNarrowed() {
        return !(slag + lan + brist).isEmpty();
    }

    /** The address of a page of the list; the filters that are not used are not in it. */
    public String address(String page, int number) {
        var address = UriComponentsBuilder.fromPath(page);
        add(address, "slag", slag);
        add(address, "lan", lan);
        add(address, "brist", brist);
        add(address, "sida", number > 1 ? String.valueOf(number) : "");
        return address.build().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, String value) {
        if (!value.isEmpty()) {
            address.queryParam(name, value);
        }
    }
}
