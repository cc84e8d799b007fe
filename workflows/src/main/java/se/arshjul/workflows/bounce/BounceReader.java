package se.arshjul.workflows.bounce;

import jakarta.mail.MessagingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import se.arshjul.workflows.loop.Loop;

/** Looks for returned letters every so often, where a mailbox for them is set. */
@Component
class BounceReader extends Loop {

    private static final Logger log = LoggerFactory.getLogger(BounceReader.class);

    private final BounceProperties properties;
    private final BounceMailbox mailbox;
    private final TakeBounce takeBounce;

    BounceReader(BounceProperties properties, BounceMailbox mailbox, TakeBounce takeBounce) {
        super("bounce-reader", properties.every());
        this.properties = properties;
        this.mailbox = mailbox;
        this.takeBounce = takeBounce;
    }

    @Override
    protected void turn() {
        if (properties.isRead()) {
            read();
        }
    }

    /** A mailbox that is away keeps what it holds. */
    void read() {
        try {
            mailbox.forEach(takeBounce::handle);
        } catch (MessagingException away) {
            log.atWarn().setCause(away).log("Mailbox for returned letters not reachable");
        }
    }
}
