package se.arshjul.followupservice.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.testkit.Refusals.refusalOf;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.followup.v1.ComparisonServiceGrpc.ComparisonServiceBlockingStub;
import se.arshjul.followup.v1.ListPrincipalsRequest;
import se.arshjul.followup.v1.Principal;
import se.arshjul.followup.v1.PrincipalAnswer;
import se.arshjul.followupservice.survey.SurveyFixtures;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;

/** Who sees what a single body answered. */
@ServiceTest
class ListPrincipalsIT {

    private static final As UPPSALA = As.person("actors/region-uppsala", "contact");

    @Autowired
    ComparisonServiceBlockingStub comparison;

    @Autowired
    SurveyFixtures given;

    @Autowired
    PublishedFixtures rounds;

    @Test
    void withoutNamesTheAgencySeesAllAndABodyItself() {
        var survey = rounds.published();

        assertThat(names(As.staff("secretary"), survey, "1")).hasSize(7);
        assertThat(names(UPPSALA, survey, "1")).containsExactly("region-uppsala");
        assertThat(names(As.person("actors/region-kalmar", "contact"), survey, "1"))
                .isEmpty();
        for (var outsider : List.of(As.anyone(), As.login("a@b.test", "A"))) {
            assertThat(refusalOf(() -> names(outsider, survey, "1"))).isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
        }
    }

    @Test
    void withNamesEverybodySeesAllOfAPublicationAndNobodyADraft() {
        var survey = rounds.drafted();
        given.set(survey, "bodies_named = TRUE");

        assertThat(refusalOf(() -> names(As.anyone(), survey, "draft"))).isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
        rounds.publish(survey);
        assertThat(names(As.anyone(), survey, "1"))
                .containsExactly(
                        "region-blekinge",
                        "region-dalarna",
                        "region-gotland",
                        "region-halland",
                        "region-skane",
                        "region-uppsala",
                        "kommun-uppsala");
    }

    @Test
    void aBodySeesItselfBeforeAllOthersFromWhenTheAnalysisIsDone() {
        var survey = rounds.drafted();

        assertThat(refusalOf(() -> names(UPPSALA, survey, "draft"))).isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
        given.set(survey, "analysis_done = TRUE");
        assertThat(names(UPPSALA, survey, "draft")).containsExactly("region-uppsala");
        assertThat(refusalOf(() -> names(As.anyone(), survey, "draft"))).isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
    }

    @Test
    void tellsWhatWasAnsweredInTheOrderOfTheQuestionsAndNoFreeText() {
        var survey = rounds.published();

        var uppsala = list(UPPSALA, request(survey, "1").build()).getFirst();

        assertThat(uppsala.getName()).isEqualTo(survey + "/publications/1/principals/region-uppsala");
        assertThat(uppsala.getActor()).isEqualTo("actors/region-uppsala");
        assertThat(uppsala.getRecipientKind()).isEqualTo("region");
        assertThat(uppsala.getAnswered()).isTrue();
        assertThat(uppsala.getAnswersList())
                .extracting(ListPrincipalsIT::text)
                .containsExactly("choice [yes]", "choices [a, c]", "scale 4", "number 17.5");
    }

    @Test
    void canBeAskedForSomeOfThemAndOneQuestion() {
        var survey = rounds.published();
        var staff = As.staff("analyst");

        assertThat(list(
                        staff,
                        request(survey, "1").setRecipientKind("municipality").build()))
                .singleElement()
                .satisfies(found -> assertThat(found.getAnswered()).isFalse());
        assertThat(list(staff, request(survey, "1").setCountyCode("99").build()))
                .isEmpty();
        var some = request(survey, "1").addPrincipals("region-skane").addPrincipals("region-uppsala");
        assertThat(list(staff, some.setQuestionId("scale").build()))
                .extracting(Principal::getAnswersCount)
                .containsExactly(0, 1);
        assertThat(list(staff, some.setQuestionId("-").build()))
                .extracting(Principal::getAnswersCount)
                .containsExactly(0, 0);
    }

    @Test
    void whatNoPrincipalCanHaveIsRefused() {
        var parent = rounds.published();
        var staff = As.staff("analyst");
        for (var wrong : List.of(
                request(parent, "1").setRecipientKind("kommun"),
                request(parent, "1").setCountyCode("3"),
                request(parent, "1").addPrincipals("a\0b"),
                request(parent, "1").setQuestionId("\0"))) {
            assertThat(refusalOf(() -> list(staff, wrong.build()))).isEqualTo("INVALID_ARGUMENT QUERY_INVALID");
        }
    }

    @Test
    void listsPageByPage() {
        var survey = rounds.published();
        List<String> names = new ArrayList<>();
        var token = "";
        do {
            var page = As.staff("analyst")
                    .on(comparison)
                    .listPrincipals(request(survey, "1")
                            .setPageSize(3)
                            .setPageToken(token)
                            .build());
            page.getPrincipalsList().forEach(found -> names.add(found.getName()));
            token = page.getNextPageToken();
        } while (!token.isEmpty());

        assertThat(names).hasSize(7).doesNotHaveDuplicates();
        assertThat(names.getLast()).endsWith("kommun-uppsala");
    }

    @Test
    void outsidersAreRefusedAlikeWhatDoesNotExist() {
        for (var outsider : List.of(As.anyone(), UPPSALA)) {
            assertThat(refusalOf(() -> names(outsider, SurveyName.of(9999), "1")))
                    .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
        }
        assertThat(refusalOf(() -> names(As.staff("analyst"), SurveyName.of(9999), "1")))
                .isEqualTo("NOT_FOUND PUBLICATION_NOT_FOUND");
    }

    private static String text(PrincipalAnswer answer) {
        return answer.getQuestionId() + " "
                + (answer.hasNumber() ? answer.getNumber().getValue() : answer.getOptionIdsList());
    }

    private List<String> names(As caller, SurveyName survey, String version) {
        return list(caller, request(survey, version).build()).stream()
                .map(found -> found.getName().replaceFirst(".*/", ""))
                .toList();
    }

    private List<Principal> list(As caller, ListPrincipalsRequest request) {
        return caller.on(comparison).listPrincipals(request).getPrincipalsList();
    }

    private static ListPrincipalsRequest.Builder request(SurveyName survey, String version) {
        return ListPrincipalsRequest.newBuilder().setParent(survey + "/publications/" + version);
    }
}
