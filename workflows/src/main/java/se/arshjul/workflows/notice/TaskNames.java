package se.arshjul.workflows.notice;

import io.grpc.StatusRuntimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import se.arshjul.actor.v1.ActorServiceGrpc.ActorServiceBlockingStub;
import se.arshjul.actor.v1.GetActorRequest;
import se.arshjul.workflows.wording.InboxWording;

/** Tasks as letters call them: by the name of the actor that they are about, as the register has it today. */
@Component
class TaskNames {

    private static final Logger log = LoggerFactory.getLogger(TaskNames.class);

    private static final Pattern ROUND = Pattern.compile(".+/commitmentRounds/(.+)-[0-9]+");

    private final ActorServiceBlockingStub actors;

    TaskNames(ActorServiceBlockingStub actors) {
        this.actors = actors;
    }

    InboxWording.Task task(String title, String subject, LocalDate due, String holder) {
        var round = ROUND.matcher(subject);
        var actor = round.matches() ? called("actors/" + round.group(1)) : "";
        return new InboxWording.Task(title, subject, actor, due, holder);
    }

    /** Empty when nobody can be asked, or the register does not know the actor: the letter goes all the same. */
    private String called(String actor) {
        try {
            return actors.getActor(GetActorRequest.newBuilder().setName(actor).build())
                    .getDisplayName();
        } catch (StatusRuntimeException unknown) {
            log.atInfo()
                    .addKeyValue("actor", actor)
                    .addKeyValue("code", unknown.getStatus().getCode())
                    .log("A letter calls an actor by its id");
            return "";
        }
    }
}
