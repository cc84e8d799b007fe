package se.arshjul.portal.session;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import se.arshjul.actor.v1.BecomeContactRequest;
import se.arshjul.actor.v1.IssuePermissionRequest;
import se.arshjul.actor.v1.ListCapacitiesRequest;
import se.arshjul.actor.v1.ListCapacitiesResponse;
import se.arshjul.actor.v1.SessionServiceGrpc.SessionServiceBlockingStub;
import se.arshjul.portal.call.CallerToken;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.call.EveryPage;
import se.arshjul.portal.call.LoginEnded;
import se.arshjul.portal.call.Unreachable;
import se.arshjul.runtime.clock.RealTime;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.runtime.refusal.Refusal;

/** Who is signed in on this request and with which permission; asks the register and remembers in the session. */
@Component
public class Sessions implements CallerToken {

    private static final Logger log = LoggerFactory.getLogger(Sessions.class);

    /** Longer than any page needs from the first of its calls to the last. */
    private static final Duration RENEW_BEFORE = Duration.ofMinutes(1);

    private final ObjectProvider<Calls<SessionServiceBlockingStub>> register;
    private final LoginToken login;

    /** The register is itself called with a token, hence not before the first request. */
    Sessions(ObjectProvider<Calls<SessionServiceBlockingStub>> register, LoginToken login) {
        this.register = register;
        this.login = login;
    }

    public Optional<SignedIn> find() {
        return request().flatMap(Sessions::find);
    }

    static Optional<SignedIn> find(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null
                ? Optional.empty()
                : Optional.ofNullable((SignedIn) session.getAttribute(SignedIn.ATTRIBUTE));
    }

    /** The permission token of the body the person acts for; empty for who has not logged in or not chosen. */
    @Override
    public String current() {
        var signedIn = find().orElse(null);
        if (signedIn == null || signedIn.acting() == null || signedIn.permission() == null) {
            return "";
        }
        if (signedIn.permission().ends().isAfter(RealTime.now().plus(RENEW_BEFORE))) {
            return signedIn.permission().token();
        }
        return act(signedIn, signedIn.acting().actor()).token();
    }

    /** Asks anew for whom the person can act. */
    SignedIn refresh(SignedIn signedIn) {
        var calls = asLogin();
        List<ActingFor> found = EveryPage.of(
                        token -> calls.write(stub -> stub.listCapacities(ListCapacitiesRequest.newBuilder()
                                .setPageSize(200)
                                .setPageToken(token)
                                .build())),
                        ListCapacitiesResponse::getCapacitiesList,
                        ListCapacitiesResponse::getNextPageToken)
                .stream()
                .map(ActingFor::of)
                .toList();
        return remember(signedIn.able(found));
    }

    /** Acts for a body from now on. */
    SignedIn.Issued act(SignedIn signedIn, String actor) {
        var asked = IssuePermissionRequest.newBuilder().setActor(actor).build();
        var permission = asLogin().write(stub -> stub.issuePermission(asked));
        var issued = new SignedIn.Issued(
                permission.getToken(), ProtoTime.toInstant(permission.getExpireTime()), permission.getPerson());
        remember(signedIn.actingFor(ActingFor.of(permission.getCapacity()), issued));
        return issued;
    }

    /**
     * Asks anew what the person may do for the body they act for, once the body has changed who does what. What cannot
     * be asked now is known when the permission is next renewed.
     */
    public void renew() {
        var signedIn = find().orElse(null);
        if (signedIn == null || signedIn.acting() == null) {
            return;
        }
        try {
            act(signedIn, signedIn.acting().actor());
        } catch (Refusal | Unreachable | LoginEnded later) {
            log.atInfo().log("Permission not renewed now: {}", later.getMessage());
        }
    }

    /** Takes charge of a body whose address the person has proved, and acts for it from then on. */
    void takeCharge(SignedIn signedIn, String actor, String displayName, String requestId) {
        var asked = BecomeContactRequest.newBuilder()
                .setActor(actor)
                .setDisplayName(displayName)
                .setRequestId(requestId.isEmpty() ? UUID.randomUUID().toString() : requestId)
                .build();
        asLogin().write(stub -> stub.becomeContact(asked));
        act(refresh(signedIn), actor);
    }

    private Calls<SessionServiceBlockingStub> asLogin() {
        return register.getObject().with(login.current());
    }

    private static SignedIn remember(SignedIn signedIn) {
        request().ifPresent(request -> request.getSession().setAttribute(SignedIn.ATTRIBUTE, signedIn));
        return signedIn;
    }

    private static Optional<HttpServletRequest> request() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? Optional.of(attributes.getRequest())
                : Optional.empty();
    }
}
