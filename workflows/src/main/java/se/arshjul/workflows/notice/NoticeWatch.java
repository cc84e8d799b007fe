package se.arshjul.workflows.notice;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import se.arshjul.runtime.access.Caller;
import se.arshjul.workflows.inbox.InboxProperties;
import se.arshjul.workflows.loop.Loop;
import se.arshjul.workflows.mailing.SendMailings;

/** Looks again and again whether somebody is to be told something. */
@Component
class NoticeWatch extends Loop {

    private static final Logger log = LoggerFactory.getLogger(NoticeWatch.class);

    private final TakeOverLetters takeOverLetters;
    private final SectionLetters sectionLetters;
    private final StandInLetters standInLetters;
    private final PreviewLetters previewLetters;
    private final LateDigest lateDigest;
    private final SendMailings sendMailings;

    NoticeWatch(
            TakeOverLetters takeOverLetters,
            SectionLetters sectionLetters,
            StandInLetters standInLetters,
            PreviewLetters previewLetters,
            LateDigest lateDigest,
            SendMailings sendMailings,
            InboxProperties properties) {
        super("notice-watch", properties.tellEvery());
        this.takeOverLetters = takeOverLetters;
        this.sectionLetters = sectionLetters;
        this.standInLetters = standInLetters;
        this.previewLetters = previewLetters;
        this.lateDigest = lateDigest;
        this.sendMailings = sendMailings;
    }

    @Override
    protected void turn() {
        Caller.process("workflows")
                .context()
                .run(() -> sendEach(
                        takeOverLetters::send,
                        sectionLetters::send,
                        standInLetters::send,
                        previewLetters::send,
                        lateDigest::send,
                        sendMailings::send));
    }

    /** One that fails time after time shall not keep the others from being sent. */
    static void sendEach(Runnable... notices) {
        for (var notice : notices) {
            try {
                notice.run();
            } catch (RuntimeException fault) {
                log.atWarn().setCause(fault).log("Somebody not told; tried again");
            }
        }
    }
}
