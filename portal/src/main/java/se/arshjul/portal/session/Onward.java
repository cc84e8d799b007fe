package se.arshjul.portal.session;

/** Where to go next, given by an address of our own; anything else leads to the start page. */
public final class Onward {

    private Onward() {}

    static String redirect(String next) {
        return "redirect:" + path(next);
    }

    /**
     * Only a path of this site: no host, no scheme, no second slash that a browser would take for a host, and none of
     * the control characters that a browser leaves out before it looks for one.
     */
    public static String path(String next) {
        var ours = next.matches("/(?!/)[\\x21-\\x7e&&[^\\\\]]*");
        return ours ? next : "/";
    }
}
