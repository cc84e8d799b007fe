package se.arshjul.workflows.notice;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.arshjul.actor.v1.Assignment;
import se.arshjul.runtime.calendar.WorkingDays;
import se.arshjul.workflows.correspondence.Matter;
import se.arshjul.workflows.correspondence.Matters;
import se.arshjul.workflows.correspondence.PortalProperties;
import se.arshjul.workflows.letter.Letter;
import se.arshjul.workflows.letter.LetterKind;
import se.arshjul.workflows.letter.Mail;
import se.arshjul.workflows.letter.SendLetter;
import se.arshjul.workflows.letter.SendLetter.Result;
import se.arshjul.workflows.notice.Colleagues.Addressee;
import se.arshjul.workflows.notice.SectionNotices.Given;
import se.arshjul.workflows.wording.Facts;
import se.arshjul.workflows.wording.InboxWording;

/** Writes to whoever a colleague has given sections of a request, in one letter for all that was given together. */
@Component
class SectionLetters {

    /** Who shares out a survey is done with it by then. */
    private static final Duration QUIET = Duration.ofMinutes(5);

    private final SectionNotices notices;
    private final Colleagues colleagues;
    private final Matters matters;
    private final InboxWording wording;
    private final SendLetter letters;
    private final PortalProperties portal;
    private final InstantSource clock;

    SectionLetters(
            SectionNotices notices,
            Colleagues colleagues,
            Matters matters,
            InboxWording wording,
            SendLetter letters,
            PortalProperties portal,
            InstantSource clock) {
        this.notices = notices;
        this.colleagues = colleagues;
        this.matters = matters;
        this.wording = wording;
        this.letters = letters;
        this.portal = portal;
        this.clock = clock;
    }

    void send() {
        var together = notices.due(clock.instant().minus(QUIET)).stream()
                .collect(Collectors.groupingBy(
                        given -> given.request() + " " + given.holder(), LinkedHashMap::new, Collectors.toList()));
        NoticeWatch.sendEach(together.values().stream()
                .map(sections -> (Runnable) () -> tell(sections))
                .toArray(Runnable[]::new));
    }

    private void tell(List<Given> sections) {
        var holder = colleagues.assignment(sections.getFirst().holder());
        var news = sections.stream()
                .filter(given ->
                        holder.isPresent() && !given.giver().equals(holder.get().getPerson()))
                .toList();
        if (news.isEmpty() || send(news, holder.orElseThrow()) != Result.DEFERRED) {
            sections.forEach(notices::told);
        }
    }

    private Result send(List<Given> news, Assignment holder) {
        var latest = news.getLast();
        var matter = matter(latest.request()).filter(asked -> asked.needs(LetterKind.SECTION_GIVEN));
        if (matter.isEmpty()) {
            return Result.DROPPED;
        }
        var facts = matter.get().facts(WorkingDays.dateOf(clock.instant()), portal.portalUrl());
        // Not below the survey: who shares its answer how is nothing to the agency.
        var about = "sections/" + latest.request() + "/" + latest.section();
        var result = Result.SENT;
        for (var to : colleagues.addressees(holder)) {
            // Who stands in may be who gave it to whoever is away.
            var theirs = news.stream()
                    .filter(given -> !given.giver().equals(to.person()))
                    .toList();
            var key =
                    new Letter.Key(about, LetterKind.SECTION_GIVEN, latest.at().toString(), to.address());
            if (!theirs.isEmpty() && letters.send(key, mail(theirs, to, facts)) == Result.DEFERRED) {
                result = Result.DEFERRED;
            }
        }
        return result;
    }

    private Mail mail(List<Given> theirs, Addressee to, Facts facts) {
        return wording.sectionsGiven(
                theirs.stream().map(Given::title).toList(),
                theirs.stream().map(Given::giverName).distinct().toList(),
                to.inPlaceOf(),
                facts);
    }

    /** Nothing when it is gone, as what was tried out in a pilot round is. */
    private Optional<Matter> matter(String request) {
        try {
            return Optional.of(matters.get(request));
        } catch (StatusRuntimeException failed) {
            if (failed.getStatus().getCode() == Status.Code.NOT_FOUND) {
                return Optional.empty();
            }
            throw failed;
        }
    }
}
