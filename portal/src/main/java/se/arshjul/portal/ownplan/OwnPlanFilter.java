package se.arshjul.portal.ownplan;

import java.util.List;
import org.springframework.web.util.UriComponentsBuilder;
import se.arshjul.plan.v1.ListOwnPlansRequest;
import se.arshjul.plan.v1.ListOwnPlansRequest.Having;

/**
 * Which entries are wanted; it stands in the address. Empty stands for all, and so does what there is not.
 *
 * @param slag region or municipality
 * @param plan whether they have one: {@code ja} or {@code nej}
 * @param del id of a part that the plan takes up
 * @param ar year of the answer
 */
public record OwnPlanFilter(String slag, String plan, String del, String ar) {

    public OwnPlanFilter {
        slag = List.of("region", "municipality").contains(slag) ? slag : "";
        plan = List.of("ja", "nej").contains(plan) ? plan : "";
        del = del.matches("[a-z][a-z0-9-]{0,62}") ? del : "";
        ar = ar.matches("[1-9][0-9]{3}") ? ar : "";
    }

    public boolean isNarrowed() {
        return !(slag + plan + del + ar).isEmpty();
    }

    /** Only the kind, for what is counted. */
    OwnPlanFilter ofKind() {
        return new OwnPlanFilter(slag, "", "", "");
    }

    /** Those of the kind whose plan takes up a part. */
    public OwnPlanFilter ofPart(String part) {
        return new OwnPlanFilter(slag, "", part, "");
    }

    ListOwnPlansRequest.Builder asked() {
        var having = switch (plan) {
            case "ja" -> Having.PLAN;
            case "nej" -> Having.NO_PLAN;
            default -> Having.HAVING_UNSPECIFIED;
        };
        return ListOwnPlansRequest.newBuilder()
                .setRecipientKind(slag)
                .setHaving(having)
                .setElement(del)
                .setYear(ar.isEmpty() ? 0 : Integer.parseInt(ar));
    }

    /** The address of a page with this filter; what is not used is not in it. */
    public String address(String page) {
        var address = UriComponentsBuilder.fromPath(page);
        add(address, "slag", slag);
        add(address, "plan", plan);
        add(address, "del", del);
        add(address, "ar", ar);
        return address.build().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, String value) {
        if (!value.isEmpty()) {
            address.queryParam(name, value);
        }
    }
}
