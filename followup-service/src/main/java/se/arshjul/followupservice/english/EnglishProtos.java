package se.arshjul.followupservice.english;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import se.arshjul.followup.v1.EnglishText.Part;
import se.arshjul.followup.v1.EnglishText.State;
import se.arshjul.followup.v1.ListEnglishTextsResponse;
import se.arshjul.followup.v1.ListQuestionsResponse;
import se.arshjul.followup.v1.UpdateEnglishTextRequest;
import se.arshjul.followupservice.question.Question;
import se.arshjul.followupservice.question.QuestionProtos;
import se.arshjul.followupservice.survey.Edit;
import se.arshjul.followupservice.survey.Survey;
import se.arshjul.followupservice.survey.SurveyProtos;
import se.arshjul.runtime.page.Page;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.runtime.refusal.FieldViolation;
import se.arshjul.runtime.request.RequestRules;

/** English texts as messages, and the messages that tell them beside the Swedish. */
public final class EnglishProtos {

    private static final RequestRules<UpdateEnglishTextRequest> UPDATE = RequestRules.of(
                    UpdateEnglishTextRequest.getDefaultInstance())
            .maxLength("english_text.parts.english", 4_000);

    private EnglishProtos() {}

    static UpdateEnglishText.Command toCommand(UpdateEnglishTextRequest request) {
        var wanted = request.getEnglishText();
        var name = EnglishName.parse(wanted.getName());
        UPDATE.check(request, EnglishRefusals::invalid);
        Map<String, String> english = new HashMap<>();
        for (var part : wanted.getPartsList()) {
            var text = part.getEnglish().strip();
            if (!text.isEmpty() && english.put(part.getField(), text) != null) {
                throw EnglishRefusals.invalid(List.of(
                        new FieldViolation(EnglishRules.path(part.getField()), "TWICE", "Another part has it.")));
            }
        }
        return new UpdateEnglishText.Command(name, english, wanted.getEtag());
    }

    static ListEnglishTextsResponse toProto(List<ToTranslate> all, Page page) {
        var from = (int) Math.min(page.afterNumber(), all.size());
        var numbered =
                all.subList(from, all.size()).stream().limit(page.rowsToRead()).toList();
        var shown = page.of(numbered, one -> String.valueOf(all.indexOf(one) + 1));
        return ListEnglishTextsResponse.newBuilder()
                .addAllEnglishTexts(shown.map(EnglishProtos::toProto).items())
                .setNextPageToken(shown.nextPageToken())
                .build();
    }

    static se.arshjul.followup.v1.EnglishText toProto(ToTranslate one) {
        var text = one.text();
        var reply = se.arshjul.followup.v1.EnglishText.newBuilder()
                .setName(one.name().toString())
                .setState(text.isMissing() ? State.MISSING : one.isCurrent() ? State.CURRENT : State.OUT_OF_DATE)
                .setSectionId(one.sectionId())
                .setMatrixId(one.matrixId())
                .setEtag(one.etag())
                .setUpdatedBy(text.lastEdit().by());
        one.swedish()
                .forEach((field, swedish) -> reply.addParts(Part.newBuilder()
                        .setField(field)
                        .setSwedish(swedish)
                        .setEnglish(text.english().getOrDefault(field, ""))
                        .setSource(text.source().getOrDefault(field, ""))));
        if (text.lastEdit().time().isAfter(Edit.NONE.time())) {
            reply.setUpdateTime(ProtoTime.toProto(text.lastEdit().time()));
        }
        return reply.build();
    }

    /** A question with what it says in English. */
    public static se.arshjul.followup.v1.Question toProto(Question question, ReadInEnglish english) {
        var reply = QuestionProtos.toProto(question);
        return english.of(question)
                .map(text -> reply.toBuilder().addAllEnglish(parts(text)).build())
                .orElse(reply);
    }

    public static ListQuestionsResponse toProto(Page.Of<Question> page, ReadInEnglish english) {
        return ListQuestionsResponse.newBuilder()
                .addAllQuestions(
                        page.map(question -> toProto(question, english)).items())
                .setNextPageToken(page.nextPageToken())
                .build();
    }

    /** A survey, with what it and each of its sections say in English. */
    public static se.arshjul.followup.v1.Survey toProto(Survey survey, ReadInEnglish english) {
        var reply = SurveyProtos.toProto(survey).toBuilder();
        english.of(survey).forEach(text -> reply.addAllEnglish(parts(text)));
        for (var at = 0; at < reply.getSectionsCount(); at++) {
            var section = reply.getSectionsBuilder(at);
            english.of(survey.name(), survey.sections().get(at)).ifPresent(text -> section.addAllEnglish(parts(text)));
        }
        return reply.build();
    }

    private static List<Part> parts(EnglishText text) {
        Function<String, Part> part = field -> Part.newBuilder()
                .setField(field)
                .setSwedish(text.source().getOrDefault(field, ""))
                .setEnglish(text.english().getOrDefault(field, ""))
                .build();
        return text.english().keySet().stream().map(part).toList();
    }
}
