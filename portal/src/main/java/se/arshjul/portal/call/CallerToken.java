package se.arshjul.portal.call;

/** The token with which the services are called on behalf of the person of this request; empty for nobody. */
@FunctionalInterface
public interface CallerToken {

    String current();
}
