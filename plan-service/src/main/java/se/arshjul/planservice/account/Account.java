package se.arshjul.planservice.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of what an actor tells of its own work in a year.
 *
 * @param version from 1
 * @param writtenBy what the person is called, empty where the reader is not told
 * @param publication what is public of the actor
 */
record Account(
        AccountName name, String text, int version, Instant writeTime, String writtenBy, Publication publication) {

    /**
     * What is public.
     *
     * @param number how often it has been published, 0 for never
     * @param version which version is public, 0 when none is
     * @param time when it was published, null when it was not
     */
    record Publication(int number, int version, @Nullable Instant time) {}

    /** Of the latest version: changes with each version and each publication. */
    String etag() {
        return "\"" + version + "-" + publication.number() + "\"";
    }

    Account requireEtag(String etag) {
        if (!etag.equals(etag())) {
            throw AccountRefusals.changed(this);
        }
        return this;
    }

    /** As it is shown to who is neither of the actor nor of the agency. */
    Account withoutWriter() {
        return new Account(name, text, version, writeTime, "", publication);
    }
}
