package se.arshjul.followupservice.response;

/**
 * Which version of a body's response counts in results, as a condition on rows of request and response: the one that the
 * agency has accepted, also while another that the body has approved since is not judged.
 */
public final class Counted {

    public static final String IS_COUNTED = """
            (request.state = 'ACCEPTED' AND response.state = 'TAKEN'
             OR request.state NOT IN ('ACCEPTED', 'DECLINED', 'NO_RESPONSE', 'WITHDRAWN') AND response.state = 'KEPT')
            """;

    private Counted() {}
}
