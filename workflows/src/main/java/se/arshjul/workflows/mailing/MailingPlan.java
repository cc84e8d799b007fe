package se.arshjul.workflows.mailing;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.arshjul.followup.v1.ListRequestsRequest;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.RequestServiceGrpc.RequestServiceBlockingStub;
import se.arshjul.followup.v1.Survey;
import se.arshjul.runtime.calendar.WorkingDays;
import se.arshjul.workflows.call.ServiceAnswer;
import se.arshjul.workflows.correspondence.Matter;
import se.arshjul.workflows.correspondence.Matters;
import se.arshjul.workflows.letter.LetterKind;
import se.arshjul.workflows.letter.LetterReport;
import se.arshjul.workflows.mailing.MailingLetter.About;
import se.arshjul.workflows.mailing.MailingLetter.Reason;

/** What a mailing would send to whom, and what it would leave out and why. */
@Component
class MailingPlan {

    private static final int PAGE_SIZE = 1000;
    private static final Pattern PILOT = Pattern.compile("surveys/[0-9]{4}-pilot-[0-9]+");

    private final RequestServiceBlockingStub requests;
    private final Matters matters;
    private final LetterReport letters;
    private final MailingRepository mailings;
    private final InstantSource clock;

    MailingPlan(
            RequestServiceBlockingStub requests,
            Matters matters,
            LetterReport letters,
            MailingRepository mailings,
            InstantSource clock) {
        this.requests = requests;
        this.matters = matters;
        this.letters = letters;
        this.mailings = mailings;
        this.clock = clock;
    }

    List<MailingLetter> of(String surveyName, Mailing.Purpose purpose, MailingChoice choice) {
        var survey = asked(surveyName, () -> matters.survey(surveyName));
        var chosen = asked(surveyName, () -> all(surveyName)).stream()
                .filter(choice::takes)
                .toList();
        return switch (purpose) {
            case REMIND -> reminders(survey, chosen);
            case RESEND -> failures(survey, chosen);
            case PILOT -> pilotInvitations(survey, chosen);
        };
    }

    private List<MailingLetter> reminders(Survey survey, List<Request> chosen) {
        var now = clock.instant();
        var reminded = letters.reminded(names(chosen), startOfDay(now));
        return chosen.stream()
                .map(request -> {
                    var kind = new Matter(request, survey).reminder().map(LetterKind::code);
                    var letter = MailingLetter.waiting(
                            new About(request.getName(), kind.orElse(""), ""), request.getDisplayName());
                    if (kind.isEmpty()) {
                        return letter.leftOut(Reason.NOT_DUE, now);
                    }
                    return reminded.contains(request.getName()) ? letter.leftOut(Reason.REMINDED_TODAY, now) : letter;
                })
                .toList();
    }

    /** Of a survey that is not the copy of a pilot the processes send the invitations. */
    private List<MailingLetter> pilotInvitations(Survey survey, List<Request> chosen) {
        var now = clock.instant();
        var pilot = PILOT.matcher(survey.getName()).matches();
        return chosen.stream()
                .map(request -> {
                    var letter = MailingLetter.waiting(
                            new About(request.getName(), LetterKind.PILOT_INVITATION.code(), "1"),
                            request.getDisplayName());
                    return pilot && new Matter(request, survey).needs(LetterKind.PILOT_INVITATION)
                            ? letter
                            : letter.leftOut(Reason.NOT_DUE, now);
                })
                .toList();
    }

    private List<MailingLetter> failures(Survey survey, List<Request> chosen) {
        var now = clock.instant();
        Map<String, Request> byName = chosen.stream().collect(Collectors.toMap(Request::getName, Function.identity()));
        var waiting = mailings.withTask(names(chosen));
        return letters.failures(survey.getName()).stream()
                .map(letter -> letter.key())
                .map(key -> new About(key.matter(), key.kind().code(), key.step()))
                // A letter that several addresses have refused is one letter.
                .collect(Collectors.toCollection(LinkedHashSet::new))
                .stream()
                .flatMap(about -> Stream.ofNullable(byName.get(about.request()))
                        .map(request -> failure(about, new Matter(request, survey), waiting, now)))
                .toList();
    }

    private static MailingLetter failure(About about, Matter matter, Set<String> withTask, Instant now) {
        var letter = MailingLetter.waiting(about, matter.request().getDisplayName());
        if (withTask.contains(about.request())) {
            return letter.leftOut(Reason.TASK_WAITS, now);
        }
        return matter.needs(LetterKind.of(about.kind())) ? letter : letter.leftOut(Reason.NOT_DUE, now);
    }

    static Instant startOfDay(Instant now) {
        return WorkingDays.startOfDay(WorkingDays.dateOf(now));
    }

    private static List<String> names(Collection<Request> chosen) {
        return chosen.stream().map(Request::getName).toList();
    }

    private List<Request> all(String survey) {
        var all = new ArrayList<Request>();
        var token = "";
        do {
            var page = requests.listRequests(ListRequestsRequest.newBuilder()
                    .setParent(survey)
                    .setPageSize(PAGE_SIZE)
                    .setPageToken(token)
                    .build());
            all.addAll(page.getRequestsList());
            token = page.getNextPageToken();
        } while (!token.isEmpty());
        return all;
    }

    private static <T> T asked(String survey, Supplier<T> call) {
        return ServiceAnswer.of(call, () -> MailingRefusals.surveyNotFound(survey), MailingRefusals::servicesAway);
    }
}
