package se.arshjul.followupservice.request;

import org.springframework.stereotype.Component;
import se.arshjul.runtime.access.Caller;

/** Lets a caller at a request, or refuses before saying whether there is one. */
@Component
public class RequestGuard {

    private static final String[] OF_BODY = {"respondent", "approver", "contact"};
    private static final String[] OF_AGENCY = {"coordinator", "analyst"};

    private final RequestRepository requests;

    RequestGuard(RequestRepository requests) {
        this.requests = requests;
    }

    /** For somebody who holds one of the roles for the body that answers. */
    public RequestName ofBody(String name, String... roles) {
        var caller = Caller.current();
        return RequestName.find(name)
                .flatMap(requests::find)
                .filter(request -> caller.actsFor(request.recipient().actor()) && caller.holds(roles))
                .orElseThrow(RequestRefusals::notAllowed)
                .name();
    }

    /** For the agency and its machines, who may know that there is none. */
    public RequestName ofAgency(String name) {
        if (!agency()) {
            throw RequestRefusals.notAllowed();
        }
        return RequestName.find(name)
                .flatMap(requests::find)
                .orElseThrow(() -> RequestRefusals.notFound(name))
                .name();
    }

    /** For whoever may read the request: the people of its body, and the agency. */
    public RequestName reader(String name) {
        return agency() ? ofAgency(name) : colleague(name);
    }

    /** The same, for what even the agency may not see of every request: it is not told whether there is one. */
    public RequestName answerReader(String name) {
        return agency()
                ? RequestName.find(name)
                        .flatMap(requests::find)
                        .orElseThrow(RequestRefusals::notAllowed)
                        .name()
                : colleague(name);
    }

    /** For the people of its body only. */
    public RequestName colleague(String name) {
        return ofBody(name, OF_BODY);
    }

    /** Whether the caller is of the agency, or one of its machines. */
    public static boolean agency() {
        var caller = Caller.current();
        return caller.kind() == Caller.Kind.ENGINE || caller.isStaff(OF_AGENCY);
    }
}
