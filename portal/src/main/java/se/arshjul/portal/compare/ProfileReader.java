package se.arshjul.portal.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import se.arshjul.followup.v1.Grouping;
import se.arshjul.followup.v1.ListPrincipalsRequest;
import se.arshjul.followup.v1.Principal;
import se.arshjul.followup.v1.Publication;
import se.arshjul.followup.v1.Question;
import se.arshjul.followup.v1.QuestionResult;
import se.arshjul.followup.v1.QuestionResult.Breakdown;
import se.arshjul.portal.call.ResourceId;
import se.arshjul.portal.chart.Level;
import se.arshjul.portal.compare.ProfileView.Row;
import se.arshjul.portal.language.Translated;
import se.arshjul.portal.result.Levels;
import se.arshjul.portal.result.PublishedResults;
import se.arshjul.portal.result.Words;

/** Puts together what one principal answered and what others did. */
@Component
class ProfileReader {

    /** Against which group a principal is held. */
    record Against(String med, Grouping grouping, String group) {

        /** All of its kind, the municipalities of its county, those of its size, or everybody. */
        static Against of(String med, Principal body) {
            var municipality = body.getRecipientKind().equals("municipality");
            return switch (med) {
                case "lan" ->
                    municipality ? new Against(med, Grouping.COUNTY, "county-" + body.getCountyCode()) : kind(body);
                case "storlek" ->
                    municipality && !body.getSizeGroup().isEmpty()
                            ? new Against(med, Grouping.SIZE, body.getSizeGroup())
                            : kind(body);
                case "alla" -> new Against(med, Grouping.KIND, "all");
                default -> kind(body);
            };
        }

        private static Against kind(Principal body) {
            return new Against("slag", Grouping.KIND, body.getRecipientKind());
        }
    }

    private final PublishedResults published;
    private final Words words;

    ProfileReader(PublishedResults published, Words words) {
        this.published = published;
        this.words = words;
    }

    static String id(Principal principal) {
        return ResourceId.of(principal.getName());
    }

    /** Those asked for that the reader may see; who may see none is told that there is nothing. */
    List<Principal> principals(Publication publication, List<String> wanted) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        return published
                .principals(ListPrincipalsRequest.newBuilder()
                        .setParent(publication.getName())
                        .addAllPrincipals(wanted))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    ProfileView profile(Publication publication, Principal body, Against against, List<Principal> peers) {
        var before = before(publication, body);
        Map<String, List<Row>> sections = new LinkedHashMap<>();
        for (var result : published.read(publication, against.grouping())) {
            if (result.getQuestion().getKind() != Question.Kind.TEXT) {
                sections.computeIfAbsent(result.getSectionTitle(), title -> new ArrayList<>())
                        .add(row(result, body, against, peers, before));
            }
        }
        return new ProfileView(body, words.group(against.group()), against.med(), peers, sections);
    }

    private Row row(
            QuestionResult result,
            Principal body,
            Against against,
            List<Principal> peers,
            Map<String, QuestionAnswer> before) {
        var question = result.getQuestion();
        var levels = new Levels(question, words);
        var group = result.getBreakdownsList().stream()
                .filter(found -> found.getRecipientKind().equals(against.group()))
                .findFirst()
                .orElse(Breakdown.getDefaultInstance());
        var id = ResourceId.of(question.getName());
        var own = levels.of(body);
        var last = before.get(id);
        return new Row(
                id,
                question.getWording(),
                Translated.lang(question),
                Translated.titleLang(result),
                own,
                levels.of(group),
                same(question, body, id, group),
                last == null ? "" : last.year() + ": " + last.level().words(),
                peers.stream().map(levels::of).toList());
    }

    private String same(Question question, Principal body, String id, Breakdown group) {
        if (question.getKind() != Question.Kind.SINGLE_CHOICE || group.getHidden()) {
            return "";
        }
        return body.getAnswersList().stream()
                .filter(answer -> answer.getQuestionId().equals(id))
                .flatMap(answer -> group.getCountsList().stream()
                        .filter(count -> answer.getOptionIdsList().contains(count.getOptionId())))
                .findFirst()
                .map(count -> words.text("profile.same", count.getAnswers(), group.getAnswered()))
                .orElse("");
    }

    private record QuestionAnswer(int year, Level level) {}

    /** What the principal answered in the round before, to the questions that have not changed since. */
    private Map<String, QuestionAnswer> before(Publication publication, Principal body) {
        Map<String, QuestionAnswer> answers = new LinkedHashMap<>();
        published.before(publication).ifPresent(earlier -> {
            var now = published.read(publication, Grouping.KIND).stream()
                    .map(QuestionResult::getQuestion)
                    .collect(Collectors.toMap(ProfileReader::shape, Function.identity(), (one, other) -> one));
            published
                    .principals(ListPrincipalsRequest.newBuilder()
                            .setParent(earlier.getName())
                            .addPrincipals(id(body)))
                    .flatMap(found -> found.stream().findFirst())
                    .ifPresent(then -> published.read(earlier, Grouping.KIND).stream()
                            .map(QuestionResult::getQuestion)
                            .filter(question -> now.containsKey(shape(question)))
                            .forEach(question -> answers.put(
                                    ResourceId.of(question.getName()),
                                    new QuestionAnswer(earlier.getYear(), new Levels(question, words).of(then)))));
        });
        return answers;
    }

    /** Equal for questions that can be compared. */
    private static Question shape(Question question) {
        return Translated.inSwedish(question).toBuilder()
                .setName(ResourceId.of(question.getName()))
                .clearHelp()
                .clearEtag()
                .clearPosition()
                .clearRequired()
                .clearPlanElement()
                .clearSectionId()
                .build();
    }

    /** Others of the same kind and size that can be chosen to compare with. */
    List<Principal> similar(Publication publication, Principal body) {
        return published
                .principals(ListPrincipalsRequest.newBuilder()
                        .setParent(publication.getName())
                        .setRecipientKind(body.getRecipientKind())
                        .setQuestionId("-"))
                .orElse(List.of())
                .stream()
                .filter(Principal::getAnswered)
                .filter(other -> !other.getName().equals(body.getName()))
                .filter(other -> other.getSizeGroup().equals(body.getSizeGroup()))
                .toList();
    }
}
