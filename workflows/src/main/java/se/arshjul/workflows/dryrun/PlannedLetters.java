package se.arshjul.workflows.dryrun;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.arshjul.actor.v1.Recipient;
import se.arshjul.followup.v1.Survey;
import se.arshjul.runtime.calendar.WorkingDays;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.workflows.correspondence.Addresses;
import se.arshjul.workflows.dryrun.PlannedLetter.Problem;
import se.arshjul.workflows.letter.LetterReport;
import se.arshjul.workflows.letter.SendWindow;

/** Every recipient of a survey, with what would go to it and what is in the way. */
@Component
class PlannedLetters {

    private final Recipients recipients;
    private final LetterReport letters;
    private final SendWindow window;

    PlannedLetters(Recipients recipients, LetterReport letters, SendWindow window) {
        this.recipients = recipients;
        this.letters = letters;
        this.window = window;
    }

    List<PlannedLetter> of(String surveyName) {
        var survey = recipients.survey(surveyName);
        var all = recipients.of(survey);
        var bodies = bodies(all);
        var refusing = letters.refusing(everyAddress(all));
        var sendTime = sendTime(survey);
        var reminders = Map.of(
                "region", reminders(survey, sendTime, "region"),
                "municipality", reminders(survey, sendTime, "municipality"));
        return all.stream()
                .map(one -> {
                    var addresses = addresses(one);
                    return new PlannedLetter(
                            to(one),
                            recipients.asOf(survey),
                            addresses,
                            !one.getContactEmail().isBlank(),
                            copies(one),
                            sendTime,
                            reminders.getOrDefault(kind(one), List.of()),
                            problems(one, addresses, bodies, refusing));
                })
                .toList();
    }

    /** When the invitation would go; null while there is no first day. */
    @Nullable
    Instant sendTime(Survey survey) {
        return survey.hasOpenDate()
                ? window.openFrom(WorkingDays.startOfDay(ProtoTime.toLocalDate(survey.getOpenDate())))
                : null;
    }

    static List<LocalDate> reminders(Survey survey, @Nullable Instant sendTime, String kind) {
        if (sendTime == null || !survey.hasAnswerByDate() || !survey.hasAcceptedUntilDate()) {
            return List.of();
        }
        return ReminderPlan.days(
                kind,
                WorkingDays.dateOf(sendTime),
                ProtoTime.toLocalDate(survey.getAnswerByDate()),
                ProtoTime.toLocalDate(survey.getAcceptedUntilDate()));
    }

    static String kind(Recipient recipient) {
        return recipient.getKind().name().toLowerCase(Locale.ROOT);
    }

    private static PlannedLetter.To to(Recipient recipient) {
        return new PlannedLetter.To(
                recipient.getRecipientId(),
                recipient.getActor(),
                kind(recipient),
                recipient.getDisplayName(),
                recipient.getCountyCode());
    }

    private static List<String> addresses(Recipient recipient) {
        return Addresses.invited(recipient.getContactEmail(), recipient.getRespondentEmailsList());
    }

    private static List<String> copies(Recipient recipient) {
        return Addresses.copies(recipient.getFunctionEmailsList(), addresses(recipient));
    }

    private static Set<String> everyAddress(Collection<Recipient> all) {
        return all.stream()
                .flatMap(one -> Stream.concat(addresses(one).stream(), copies(one).stream()))
                .collect(Collectors.toSet());
    }

    /** Which bodies have an address; a body that is asked twice has its own twice and shares it with nobody. */
    private static Map<String, Set<String>> bodies(Collection<Recipient> all) {
        Map<String, Set<String>> bodies = new HashMap<>();
        all.forEach(one -> addresses(one)
                .forEach(address ->
                        bodies.computeIfAbsent(address, none -> new HashSet<>()).add(one.getActor())));
        return bodies;
    }

    private static Set<Problem> problems(
            Recipient recipient, List<String> addresses, Map<String, Set<String>> bodies, Set<String> refusing) {
        var found = EnumSet.noneOf(Problem.class);
        if (addresses.isEmpty() && recipient.getFunctionEmailsCount() == 0) {
            found.add(Problem.NO_ADDRESS);
        }
        if (recipient.getPeopleCount() == 0) {
            found.add(Problem.NO_PEOPLE);
        }
        for (var address : addresses) {
            if (bodies.getOrDefault(address, Set.of()).size() > 1) {
                found.add(Problem.SHARED_ADDRESS);
            }
            if (refusing.contains(address)) {
                found.add(Problem.ADDRESS_REFUSED);
            }
        }
        if (copies(recipient).stream().anyMatch(refusing::contains)) {
            found.add(Problem.ADDRESS_REFUSED);
        }
        return found;
    }
}
