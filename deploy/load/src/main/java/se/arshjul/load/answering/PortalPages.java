package se.arshjul.load.answering;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import se.arshjul.followup.v1.Answer;
import se.arshjul.followup.v1.Request;
import se.arshjul.local.platform.Platform;

/** The same on the portal's pages, each person in a browser of their own. */
final class PortalPages implements People.Hand {

    private final Platform platform;
    private final Map<String, PortalPerson> people = new ConcurrentHashMap<>();

    PortalPages(Platform platform) {
        this.platform = platform;
    }

    /** Logs the respondent in and reads every section of the form. */
    void enter(Request request) {
        var person = new PortalPerson(platform.addresses().portal(), request);
        person.logIn(platform.secrets().examplePassword());
        person.readSections();
        people.put(request.getName(), person);
    }

    @Override
    public boolean save(Request request, Answer answer) {
        return of(request).save(answer);
    }

    @Override
    public boolean submit(Request request) {
        return of(request).submit();
    }

    private PortalPerson of(Request request) {
        var person = people.get(request.getName());
        if (person == null) {
            throw new IllegalStateException(request.getName() + " has nobody on the pages");
        }
        return person;
    }
}
