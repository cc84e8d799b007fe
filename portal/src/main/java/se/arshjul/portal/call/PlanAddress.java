package se.arshjul.portal.call;

/** Where the parts of plans are shown. */
public final class PlanAddress {

    private PlanAddress() {}

    /** The page of {@code plans/{plan}/versions/{version}/elements/{element}}; empty for what is no such name. */
    public static String of(String name) {
        var parts = name.split("/");
        return parts.length == 6 ? of(parts[1], parts[5]) : "";
    }

    /** The page of an element, whose id is the same in every version of its plan. */
    public static String of(String plan, String element) {
        return "/planer/" + plan + "/del/" + element;
    }
}
