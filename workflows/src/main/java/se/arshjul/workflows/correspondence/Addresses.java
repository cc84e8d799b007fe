package se.arshjul.workflows.correspondence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.arshjul.actor.v1.ActorServiceGrpc.ActorServiceBlockingStub;
import se.arshjul.actor.v1.Assignment;
import se.arshjul.actor.v1.Assignment.Role;
import se.arshjul.actor.v1.GetActorRequest;
import se.arshjul.workflows.letter.LetterKind;

/** Where letters to a body go, as the register says today. */
@Component
public class Addresses {

    /**
     * Addresses in the order in which they are tried: a group is written to when nobody of the group before it could be
     * reached.
     *
     * @param mailbox the body's own; empty when it has none
     * @param copies functional mailboxes, which get the letter too whoever else is reached
     */
    public record Groups(List<List<String>> inOrder, String mailbox, List<String> copies) {}

    private final ActorServiceBlockingStub actors;
    private final People people;
    private final Functions functions;

    Addresses(ActorServiceBlockingStub actors, People people, Functions functions) {
        this.actors = actors;
        this.people = people;
        this.functions = functions;
    }

    public Groups of(String actor, LetterKind kind) {
        var mailbox = actors.getActor(
                        GetActorRequest.newBuilder().setName(actor).build())
                .getContactEmail()
                .strip();
        var contact = mailbox.isEmpty() ? List.<String>of() : List.of(mailbox);
        var groups = switch (kind) {
            case INVITATION, PILOT_INVITATION ->
                List.of(contact.isEmpty() ? invited(mailbox, people(actor, Role.RESPONDENT)) : contact);
            case REMINDER_NOT_OPENED, PREVIEW, FEEDBACK -> List.of(contact);
            case REMINDER_STARTED, RETURNED, SENT_BACK, CLARIFICATION, CLARIFICATION_LAPSED ->
                List.of(people(actor, Role.RESPONDENT), contact);
            case REMINDER_WAITING, TO_APPROVE -> List.of(people(actor, Role.APPROVER), contact);
            case RECEIPT, DECLINED, EXTENSION_GRANTED, EXTENSION_DECLINED ->
                List.of(distinct(
                        contact.stream(), people(actor, Role.RESPONDENT, Role.APPROVER, Role.CONTACT).stream()));
            // Written to people of a group, and not to the body.
            case TAKEN_OVER, SECTION_GIVEN, TASKS_LATE, STAND_IN -> List.<List<String>>of();
        };
        return withCopies(groups.stream().filter(group -> !group.isEmpty()).toList(), mailbox, actor, kind);
    }

    /** Where there is nobody else the functional mailboxes are written to instead. */
    private Groups withCopies(List<List<String>> groups, String mailbox, String actor, LetterKind kind) {
        var copies = copies(functions.of(actor, kind), List.of());
        return groups.isEmpty() && !copies.isEmpty()
                ? new Groups(List.of(copies), mailbox, List.of())
                : new Groups(groups, mailbox, copies);
    }

    /** Those of the functional mailboxes that do not have the letter already, each once. */
    public static List<String> copies(List<String> functions, List<String> written) {
        return distinct(written.stream(), functions.stream()).stream()
                .filter(address -> !written.contains(address))
                .toList();
    }

    /** A mailbox that is there but wrong is mended and not gone around: it is the body's address. */
    public static List<String> invited(String mailbox, List<String> respondents) {
        return mailbox.isBlank() ? distinct(respondents.stream(), Stream.of()) : List.of(mailbox.strip());
    }

    private List<String> people(String actor, Role... roles) {
        var wanted = Set.of(roles);
        return distinct(
                people.of(actor).stream()
                        .filter(assignment -> wanted.contains(assignment.getRole()))
                        .map(Assignment::getEmail),
                Stream.of());
    }

    /** Nobody has two mailboxes that differ by capitals only. */
    private static List<String> distinct(Stream<String> some, Stream<String> more) {
        Map<String, String> addresses = new LinkedHashMap<>();
        Stream.concat(some, more)
                .map(String::strip)
                .filter(address -> !address.isEmpty())
                .forEach(address -> addresses.putIfAbsent(address.toLowerCase(Locale.ROOT), address));
        return List.copyOf(addresses.values());
    }
}
