package se.arshjul.portal.task;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.asks;
import static se.arshjul.portal.FollowupFixtures.changed;
import static se.arshjul.portal.FollowupFixtures.longer;
import static se.arshjul.portal.FollowupFixtures.moment;
import static se.arshjul.portal.FollowupFixtures.request;
import static se.arshjul.portal.FollowupFixtures.response;
import static se.arshjul.portal.FollowupFixtures.stands;
import static se.arshjul.portal.FollowupFixtures.survey;
import static se.arshjul.portal.task.DraftFixtures.draft;
import static se.arshjul.portal.task.DraftFixtures.field;
import static se.arshjul.portal.task.DraftFixtures.open;

import com.google.protobuf.Empty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.followup.v1.Extension;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.RequestServiceGrpc;
import se.arshjul.followup.v1.ScreenResponseResponse;
import se.arshjul.followup.v1.Survey;
import se.arshjul.portal.Asked;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.portal.SignedInAs;
import se.arshjul.workflow.v1.Draft;
import se.arshjul.workflow.v1.DraftServiceGrpc;
import se.arshjul.workflow.v1.ListWorkItemsRequest.View;
import se.arshjul.workflow.v1.ListWorkItemsResponse;
import se.arshjul.workflow.v1.WorkItemServiceGrpc;

/** What is begun in a task's form is kept, whichever form it is, and is there again when the page is opened anew. */
@PageTest
class TaskDraftPagesTest {

    private static final String LONGER = "/uppfoljning/2026/anstand/region-uppsala";
    private static final String ASSESS = "/uppfoljning/2026/bedom/region-uppsala";
    private static final String SAVE = "Spara utkast";

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private Reader coordinator;

    @BeforeEach
    void aBodyHasAskedForLongerTime() {
        stands(platform, survey(Survey.State.OPEN));
        asks(platform, longer(request(Request.State.STARTED), Extension.State.ASKED));
        platform.handle(
                WorkItemServiceGrpc.getListWorkItemsMethod(),
                asked -> asked.getView() == View.MINE
                        ? ListWorkItemsResponse.newBuilder()
                                .addWorkItems(open("workItems/7", asked))
                                .build()
                        : ListWorkItemsResponse.getDefaultInstance());
        holds(draft());
        platform.handle(
                DraftServiceGrpc.getSaveDraftMethod(),
                asked -> holds(draft().addAllFields(asked.getFieldsList().stream()
                        .map(field -> field.toBuilder().setEtag("nytt").build())
                        .toList())));
        platform.answer(DraftServiceGrpc.getDiscardDraftMethod(), Empty.getDefaultInstance());
        coordinator = new Reader(portal, SignedInAs.staff("coordinator", "analyst"));
    }

    private Draft holds(Draft.Builder draft) {
        var kept = draft.getFieldsCount() == 0
                ? draft.build()
                : draft.setSaveTime(moment("2026-03-02T13:02:00Z")).build();
        platform.answer(DraftServiceGrpc.getGetDraftMethod(), kept);
        return kept;
    }

    @Test
    void whatIsWrittenIsKeptByAButtonAndOnlyWhatBelongsToTheForm() {
        var page = coordinator.open(LONGER);
        assertThat(page.text()).contains("Bara du ser utkastet.");
        assertThat(page.html()).containsPattern("<button[^>]*id=\"slang-1\"[^>]* hidden");

        var kept = coordinator.press(page, SAVE, "answer", "Vi behöver\r\nmer tid.");

        assertThat(kept.leadsTo()).isEqualTo(LONGER);
        var asked = platform.askedOnce(DraftServiceGrpc.getSaveDraftMethod());
        assertThat(asked.getName()).isEqualTo("workItems/7/draft");
        assertThat(asked.getFieldsList())
                .containsExactlyInAnyOrder(
                        field("answerByDate", "2026-11-20", ""), field("answer", "Vi behöver\nmer tid.", ""));
    }

    @Test
    void whatWasKeptIsThereAgainWithWhenItWasKept() {
        holds(draft().addFields(field("answer", "Vi behöver mer tid.", "e1"))
                .addFields(field("answerByDate", "2026-11-25", "e2"))
                .addFields(field("reason", "Nej.", "e3")));

        var page = coordinator.open(LONGER);

        assertThat(page.text()).contains("Utkast sparat 14.02", "Släng utkastet");
        assertThat(page.html()).doesNotContainPattern("<button[^>]*id=\"slang-1\"[^>]* hidden");
        assertThat(page.value("answer")).isEqualTo("Vi behöver mer tid.");
        assertThat(page.value("answerByDate")).isEqualTo("2026-11-25");
        assertThat(page.value("reason")).isEqualTo("Nej.");

        coordinator.press(page, SAVE, "answer", "Vi behöver lite mer tid.");
        assertThat(platform.askedOnce(DraftServiceGrpc.getSaveDraftMethod()).getFieldsList())
                .contains(field("answer", "Vi behöver lite mer tid.", "e1"));
    }

    @Test
    void aDraftThatIsThrownAwayLeadsBackToTheForm() {
        holds(draft().addFields(field("answer", "Vi behöver mer tid.", "e1")));

        assertThat(coordinator.press(coordinator.open(LONGER), "Släng utkastet").leadsTo())
                .isEqualTo(LONGER);
        assertThat(platform.askedOnce(DraftServiceGrpc.getDiscardDraftMethod()).getName())
                .isEqualTo("workItems/7/draft");
    }

    @Test
    void twoWindowsShowBothTextsAndWhoeverWroteThemChooses() {
        var page = coordinator.open(LONGER);
        holds(draft().addFields(field("answer", "Det första.", "e1")));
        platform.refuse(DraftServiceGrpc.getSaveDraftMethod(), changed("DRAFT_CHANGED"));

        var both = coordinator.press(page, SAVE, "answer", "Det andra.");

        assertThat(both.status()).isEqualTo(409);
        assertThat(both.text())
                .contains("Du har sparat ett annat utkast i ett annat fönster.")
                .contains("Det som är sparat Det första.", "Det du skrev nu Det andra.");
        assertThat(both.links()).contains(LONGER);

        platform.handle(DraftServiceGrpc.getSaveDraftMethod(), asked -> draft().build());
        assertThat(coordinator.press(both, "Spara det jag skrev nu").leadsTo()).isEqualTo(LONGER);
        assertThat(platform.asked(DraftServiceGrpc.getSaveDraftMethod())
                        .getLast()
                        .getFieldsList())
                .contains(field("answer", "Det andra.", "e1"));
    }

    @Test
    void aQuestionAboutOneAnswerIsTheSameDraftWhereSeveralAreAskedAbout() {
        asks(platform, request(Request.State.APPROVED));
        platform.answer(RequestServiceGrpc.getGetResponseMethod(), response().build());
        platform.answer(RequestServiceGrpc.getScreenResponseMethod(), ScreenResponseResponse.getDefaultInstance());
        Asked.told(platform);
        var one = coordinator.open(ASSESS + "/fraga/andel");

        assertThat(coordinator.press(one, SAVE, "text", "Gäller det hela?").leadsTo())
                .isEqualTo(ASSESS + "/fraga/andel");

        assertThat(platform.askedOnce(DraftServiceGrpc.getSaveDraftMethod()).getFieldsList())
                .containsExactly(field("fraga-andel", "Gäller det hela?", ""));
        assertThat(coordinator.open(ASSESS + "/fraga/andel").value("text")).isEqualTo("Gäller det hela?");
        assertThat(coordinator.open(ASSESS + "/fragor").value("fraga-andel")).isEqualTo("Gäller det hela?");
        assertThat(coordinator.open(ASSESS + "/fraga/plan").value("text")).isEmpty();
        assertThat(coordinator.open(ASSESS + "/fraga/plan").text()).contains("försvinner det du har börjat på");
        assertThat(coordinator.open(ASSESS + "/fraga/andel").text()).doesNotContain("försvinner");
        assertThat(coordinator.open(ASSESS).text()).contains("De försvinner när du godtar");
        assertThat(coordinator.open(ASSESS).value("reason")).isEmpty();
    }

    @Test
    void whereNoTaskWaitsNothingCanBeKept() {
        platform.answer(WorkItemServiceGrpc.getListWorkItemsMethod(), ListWorkItemsResponse.getDefaultInstance());

        assertThat(coordinator.open(LONGER).text()).doesNotContain(SAVE);
    }

    @Test
    void theFormStandsAlsoWhileDraftsCannotBeRead() {
        platform.silence("arshjul.workflow.v1.DraftService");

        var page = coordinator.open(LONGER);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("Bevilja").doesNotContain(SAVE);
    }
}
