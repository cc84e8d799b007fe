package se.arshjul.local.rehearse;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import se.arshjul.actor.v1.Actor;
import se.arshjul.actor.v1.ActorServiceGrpc;
import se.arshjul.actor.v1.Assignment;
import se.arshjul.actor.v1.AssignmentServiceGrpc;
import se.arshjul.actor.v1.BecomeContactRequest;
import se.arshjul.actor.v1.CreateActorRequest;
import se.arshjul.actor.v1.CreateAssignmentRequest;
import se.arshjul.actor.v1.GetActorRequest;
import se.arshjul.actor.v1.ListRecipientsRequest;
import se.arshjul.actor.v1.SessionServiceGrpc;
import se.arshjul.local.platform.Part;

/** The principals of a rehearsal: those of the register, and generated ones that say so by their name. */
public final class Principals {

    /** Those of the register. Fewer cannot be asked, since a survey goes to all of them. */
    public static final int REGISTERED = 311;

    static final int REGIONS = 21;

    private static final String COORDINATOR = "samordnare";

    private final Cast cast;

    Principals(Cast cast) {
        this.cast = cast;
    }

    /** Adds generated principals until there are so many, and people to the bodies of the register that have none; once. */
    public void bringTo(int recipients) {
        generate(recipients);
        Together.forEach(List.of("kommun-arjang", "kommun-asele", "kommun-ydre"), this::addPeople);
    }

    /** Adds generated principals with people until there are so many. */
    public void generate(int recipients) {
        int known = actors().listRecipients(ListRecipientsRequest.getDefaultInstance())
                .getTotalSize();
        var generated = IntStream.rangeClosed(1, recipients - known).boxed().toList();
        Together.forEach(generated, this::add);
    }

    private void add(int number) {
        var slug = "provkommun-%04d".formatted(number);
        actors().createActor(CreateActorRequest.newBuilder()
                .setActorId(slug)
                .setActor(Actor.newBuilder()
                        .addKinds(Actor.Kind.MUNICIPALITY)
                        .setDisplayName("Provkommun %04d".formatted(number))
                        .setContactEmail("patientsakerhet@" + slug + ".test")
                        .setGenerated(true))
                .setRequestId(UUID.randomUUID().toString())
                .build());
        addPeople(slug);
    }

    /** Another respondent of a body, with this as the first part of the address. */
    void addRespondent(String slug, String person) {
        name(addContact(slug), slug, person, Assignment.Role.RESPONDENT);
    }

    private void addPeople(String slug) {
        var contact = addContact(slug);
        name(contact, slug, "svarande", Assignment.Role.RESPONDENT);
        name(contact, slug, "godkannare", Assignment.Role.APPROVER);
    }

    /** As in life: whoever reads the body's mail becomes its contact and names the others. Returns the address. */
    private String addContact(String slug) {
        var actor = "actors/" + slug;
        var contact = actors().getActor(
                        GetActorRequest.newBuilder().setName(actor).build())
                .getContactEmail();
        SessionServiceGrpc.newBlockingStub(cast.loggedIn(contact))
                .becomeContact(BecomeContactRequest.newBuilder()
                        .setActor(actor)
                        .setDisplayName("Kontaktperson, " + slug)
                        .setRequestId(UUID.randomUUID().toString())
                        .build());
        return contact;
    }

    private void name(String contact, String slug, String person, Assignment.Role role) {
        var actor = "actors/" + slug;
        AssignmentServiceGrpc.newBlockingStub(cast.as(contact, actor, Part.ACTOR))
                .createAssignment(CreateAssignmentRequest.newBuilder()
                        .setParent(actor)
                        .setAssignment(Assignment.newBuilder()
                                .setEmail(person + "@" + slug + ".test")
                                .setDisplayName(
                                        (role == Assignment.Role.APPROVER ? "Godkännare, " : "Svarande, ") + slug)
                                .setRole(role))
                        .setRequestId(UUID.randomUUID().toString())
                        .build());
    }

    private ActorServiceGrpc.ActorServiceBlockingStub actors() {
        return ActorServiceGrpc.newBlockingStub(cast.staff(COORDINATOR, Part.ACTOR));
    }
}
