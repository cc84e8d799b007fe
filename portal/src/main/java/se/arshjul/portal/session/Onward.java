package se.arshjul.portal.session;

/** Where to go next, given by an address of our own; anything else leads to the start page. */
final class Onward {

    private Onward() {}

    /** Only a path of this site: no host, no scheme, no second slash that a browser would take for a host. */
    static String redirect(String next) {
        var ours = next.startsWith("/")
                && !next.startsWith("//")
                && !next.contains("\\")
                && next.indexOf('\n') < 0
                && next.indexOf('\r') < 0;
        return "redirect:" + (ours ? next : "/");
    }
}
