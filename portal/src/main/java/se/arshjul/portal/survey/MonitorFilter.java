package se.arshjul.portal.survey;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.web.util.UriComponentsBuilder;
import se.arshjul.followup.v1.MonitorRequestsRequest;
import se.arshjul.followup.v1.Request.State;
import se.arshjul.workflow.v1.MailingFilter;

/**
 * Which requests are wanted; it stands in the address. Empty stands for all, and so does what there is not.
 *
 * @param lage state of the request, or that the agency waits for the body's word on single answers
 * @param slag region or municipality
 * @param lan code of the county
 * @param sent whether only those that are late
 */
public record MonitorFilter(String lage, String slag, String lan, boolean sent) {

    /** In the place of a state: the agency waits for the body's word on what it has asked about single answers. */
    static final String CLARIFICATION = "clarification";

    static final List<String> STATES = Arrays.stream(State.values())
            .filter(state -> state != State.STATE_UNSPECIFIED && state != State.UNRECOGNIZED)
            .flatMap(state -> state == State.SENT_BACK ? Stream.of(key(state), CLARIFICATION) : Stream.of(key(state)))
            .toList();

    /** States in which the agency may wait for such a word: the requests in which it does are not listed under them. */
    private static final Set<String> SHARED = Set.of("started", "submitted", "sent_back", "accepted");

    public MonitorFilter {
        lage = STATES.contains(lage) ? lage : "";
        slag = slag.equals("region") || slag.equals("municipality") ? slag : "";
        lan = lan.matches("[0-9]{2}") ? lan : "";
    }

    /** The end of a message's key. */
    static String key(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    public boolean isNarrowed() {
        return sent || !(lage + slag + lan).isEmpty();
    }

    MonitorRequestsRequest.Builder asked(String survey) {
        var asked = MonitorRequestsRequest.newBuilder()
                .setParent(survey)
                .setRecipientKind(slag)
                .setCountyCode(lan)
                .setLate(sent);
        if (lage.equals(CLARIFICATION)) {
            return asked.setClarifying(true);
        }
        if (SHARED.contains(lage)) {
            asked.setClarifying(false);
        }
        return lage.isEmpty() ? asked : asked.setState(State.valueOf(lage.toUpperCase(Locale.ROOT)));
    }

    /** The same choice for a mailing. */
    public MailingFilter toMailing() {
        return MailingFilter.newBuilder()
                .setState(lage.equals(CLARIFICATION) ? "CLARIFYING" : lage.toUpperCase(Locale.ROOT))
                .setRecipientKind(slag)
                .setCountyCode(lan)
                .setLate(sent)
                .build();
    }

    /** The address of a page with this filter; what is not used is not in it. */
    public String address(String page) {
        var address = UriComponentsBuilder.fromPath(page);
        add(address, "lage", lage);
        add(address, "slag", slag);
        add(address, "lan", lan);
        add(address, "sent", sent ? "ja" : "");
        return address.build().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, String value) {
        if (!value.isEmpty()) {
            address.queryParam(name, value);
        }
    }
}
