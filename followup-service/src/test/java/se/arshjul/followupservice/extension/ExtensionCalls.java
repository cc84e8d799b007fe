package se.arshjul.followupservice.extension;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.arshjul.followup.v1.DeclineExtensionRequest;
import se.arshjul.followup.v1.ExtensionServiceGrpc.ExtensionServiceBlockingStub;
import se.arshjul.followup.v1.GrantExtensionRequest;
import se.arshjul.followup.v1.RequestExtensionRequest;
import se.arshjul.followupservice.request.RequestFixtures;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.testkit.As;

/** Requests to ExtensionService, each with a request id of its own, and the people who make them. */
@Component
public class ExtensionCalls {

    /** A working day after the last one in the letter, before the end of the review and beyond a change of clocks. */
    public static final LocalDate LATER = LocalDate.of(2026, 3, 30);

    private final ExtensionServiceBlockingStub extensions;

    ExtensionCalls(ExtensionServiceBlockingStub extensions) {
        this.extensions = extensions;
    }

    public ExtensionServiceBlockingStub body(String... roles) {
        return As.person(RequestFixtures.UPPSALA, roles).on(extensions);
    }

    public ExtensionServiceBlockingStub stranger() {
        return As.person(RequestFixtures.HALLAND, "respondent", "approver", "contact")
                .on(extensions);
    }

    public ExtensionServiceBlockingStub staff(String role) {
        return As.staff(role).on(extensions);
    }

    /** Asks and grants, so that the request has longer time. */
    public void extend(Object name, LocalDate day) {
        body("contact").requestExtension(ask(name, day));
        staff("coordinator").grantExtension(grant(name, day));
    }

    public static RequestExtensionRequest ask(Object name, LocalDate day) {
        return RequestExtensionRequest.newBuilder()
                .setName(name.toString())
                .setAnswerByDate(ProtoTime.toProto(day))
                .setReason("Nämnden möts först i april.")
                .setRequestId(UUID.randomUUID().toString())
                .build();
    }

    public static GrantExtensionRequest grant(Object name, LocalDate day) {
        return GrantExtensionRequest.newBuilder()
                .setName(name.toString())
                .setAnswerByDate(ProtoTime.toProto(day))
                .setAnswer("Det går bra.")
                .setRequestId(UUID.randomUUID().toString())
                .build();
    }

    public static DeclineExtensionRequest decline(Object name) {
        return DeclineExtensionRequest.newBuilder()
                .setName(name.toString())
                .setReason("Resultaten behövs i april.")
                .setRequestId(UUID.randomUUID().toString())
                .build();
    }
}
