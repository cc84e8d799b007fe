package se.arshjul.workflows.letter;

import java.time.InstantSource;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.arshjul.workflows.letter.Delivery.Taken;

/** Sends a letter that is none of the ledger: somebody tries out what a letter looks like. */
@Component
public class SendUncounted {

    private final Post post;
    private final InstantSource clock;

    SendUncounted(Post post, InstantSource clock) {
        this.post = post;
        this.clock = clock;
    }

    /** Whether the mail server took it. A copy under the same id has the same Message-ID. */
    public boolean send(UUID id, Letter.Key key, Mail mail) {
        var letter = new Letter(id, key, Letter.State.SENDING, clock.instant(), null, false, "");
        return post.deliver(letter, mail) instanceof Taken;
    }
}
