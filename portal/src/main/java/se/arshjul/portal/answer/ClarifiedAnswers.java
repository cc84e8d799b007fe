package se.arshjul.portal.answer;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import se.arshjul.followup.v1.CheckAnswersRequest;
import se.arshjul.followup.v1.CheckAnswersResponse;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.RequestServiceGrpc.RequestServiceBlockingStub;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.call.ResourceId;

/** The answers that are open while the agency asks about single ones. */
@Component
class ClarifiedAnswers {

    private final Requests requests;
    private final Calls<RequestServiceBlockingStub> calls;

    ClarifiedAnswers(Requests requests, Calls<RequestServiceBlockingStub> calls) {
        this.requests = requests;
        this.calls = calls;
    }

    /**
     * What is open.
     *
     * @param section those that are asked about, what depends on them, and what they cannot be right together with
     * @param impossible where they do not go together
     */
    record Open(SectionView section, List<ContradictionView> impossible) {

        /** Those of them that stand with none of the answers that are asked about. */
        SectionView others(List<AskedAnswer> asked) {
            var placed = asked.stream()
                    .flatMap(answer -> answer.section().all().stream())
                    .map(QuestionField::getName)
                    .collect(Collectors.toSet());
            return new SectionView(
                    section.section(),
                    section.all().stream()
                            .filter(field -> !placed.contains(field.getName()))
                            .toList());
        }
    }

    SectionView section(Request request) {
        return of(request).section();
    }

    Open of(Request request) {
        var sections = requests.draft(request);
        var ids =
                request.getClarifiedQuestionsList().stream().map(ResourceId::of).toList();
        var fields =
                sections.stream().flatMap(section -> section.all().stream()).toList();
        var checked = calls.read(stub -> stub.checkAnswers(CheckAnswersRequest.newBuilder()
                .setName(request.getName())
                .setEnglish(true)
                .build()));
        var open = open(ids, fields, checked);
        var section = sections.stream()
                .filter(one -> one.all().stream().anyMatch(field -> ids.contains(field.getName())))
                .map(one -> new SectionView(
                        one.section(),
                        fields.stream()
                                .filter(field -> open.contains(field.getName()))
                                .toList()))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new Open(section, ContradictionView.of(checked.getContradictionsList(), List.of(section)));
    }

    /** What a change may ask for is among them also before it is asked, so that it can be shown at once. */
    private static Set<String> open(List<String> asked, List<QuestionField> fields, CheckAnswersResponse checked) {
        Set<String> open = new HashSet<>(Conditions.withFollowUps(
                asked, fields.stream().map(QuestionField::question).toList()));
        checked.getOpenQuestionsList().forEach(question -> open.add(ResourceId.of(question)));
        return open;
    }
}
