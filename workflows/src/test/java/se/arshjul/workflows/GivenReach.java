package se.arshjul.workflows;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.arshjul.actor.v1.Assignment.Role;
import se.arshjul.actor.v1.Mailbox;
import se.arshjul.actor.v1.StandIn;
import se.arshjul.followup.v1.RecipientChoice;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.StatedPlan;
import se.arshjul.followup.v1.Survey;
import se.arshjul.runtime.proto.ProtoTime;

/** Whom surveys and letters reach, and what answers state, as a test arranges it. */
public final class GivenReach {

    private final FakeServices services;

    GivenReach(FakeServices services) {
        this.services = services;
    }

    /** The survey opens on the day; on none that is known yet when there is none. */
    public void opens(String survey, @Nullable LocalDate day) {
        services.followup.surveys.computeIfPresent(survey, (name, known) -> {
            var changed = known.toBuilder().clearOpenDate();
            return day == null
                    ? changed.build()
                    : changed.setOpenDate(ProtoTime.toProto(day)).build();
        });
    }

    /** The survey goes to these recipients alone. */
    public void chosen(String survey, String... recipients) {
        var choice = RecipientChoice.newBuilder().setSurvey(survey);
        for (var recipient : recipients) {
            choice.addRecipientsBuilder().setRecipientId(recipient);
        }
        services.choices.chosen.put(survey, choice.build());
    }

    /** Its results show by name what each body answers. */
    public void naming(String survey) {
        services.results.naming.add(survey);
    }

    /** How far the survey has come. */
    public void survey(String survey, Survey.State state) {
        services.followup.surveys.computeIfPresent(
                survey, (name, now) -> now.toBuilder().setState(state).build());
    }

    /** A functional mailbox of the body to which these letters go. */
    public void function(Request request, String address, Mailbox.Letters letters) {
        services.actors.mailboxes.merge(
                request.getActor(),
                List.of(Mailbox.newBuilder()
                        .setEmail(address)
                        .setLetters(letters)
                        .build()),
                (some, more) -> Stream.concat(some.stream(), more.stream()).toList());
    }

    /** Version so and so of its response, which is accepted, states that the body has a plan of its own. */
    public StatedPlan stating(Request request, int version) {
        var stated = StatedPlan.newBuilder()
                .setRequest(request.getName())
                .setVersion(version)
                .setReference("2026-004" + version + "-7")
                .setYear(2026)
                .setActor(request.getActor())
                .setRecipientKind(request.getRecipientKind())
                .setDisplayName(request.getDisplayName())
                .setExistence(StatedPlan.Existence.OWN)
                .setTitle("Säker vård hos oss")
                .addParts("p-culture")
                .setPlanVersion("plans/nhp-patientsakerhet/versions/3")
                .build();
        services.plans.stated.put(request.getName() + " " + version, stated);
        return stated;
    }

    /** Somebody who stands in for a person of a body from one day to another; gives its name. */
    public String standIn(String body, String absent, String email, LocalDate first, LocalDate last, Role... roles) {
        var name = body + "/standIns/" + UUID.randomUUID();
        services.actors.standIns.merge(
                body,
                List.of(StandIn.newBuilder()
                        .setName(name)
                        .setAbsentDisplayName("Anna Alm")
                        .setCreatorDisplayName("Kim Karlsson")
                        .setAbsentEmail(absent)
                        .setEmail(email)
                        .setDisplayName("Bo Berg")
                        .setStartDate(ProtoTime.toProto(first))
                        .setEndDate(ProtoTime.toProto(last))
                        .addAllRoles(List.of(roles))
                        .build()),
                (some, more) -> Stream.concat(some.stream(), more.stream()).toList());
        return name;
    }

    /** Whoever stands in has logged in as this person. */
    public void loggedIn(String standIn, String person) {
        services.actors.standIns.computeIfPresent(
                standIn.replaceFirst("/standIns/.*", ""),
                (body, all) -> all.stream()
                        .map(one -> one.getName().equals(standIn)
                                ? one.toBuilder().setPerson(person).build()
                                : one)
                        .toList());
    }

    /** It has been ended. */
    public void ended(String standIn) {
        services.actors.standIns.remove(standIn.replaceFirst("/standIns/.*", ""));
    }
}
