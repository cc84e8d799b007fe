package se.arshjul.portal.task;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Empty;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.portal.SignedInAs;
import se.arshjul.runtime.refusal.Refusal;
import se.arshjul.workflow.v1.Due;
import se.arshjul.workflow.v1.ListSavedFiltersResponse;
import se.arshjul.workflow.v1.ListTakeOversResponse;
import se.arshjul.workflow.v1.ListWorkItemsRequest.View;
import se.arshjul.workflow.v1.ListWorkItemsResponse;
import se.arshjul.workflow.v1.SavedFilter;
import se.arshjul.workflow.v1.SavedFilterServiceGrpc;
import se.arshjul.workflow.v1.SummarizeWorkItemsResponse;
import se.arshjul.workflow.v1.SummarizeWorkItemsResponse.KindCount;
import se.arshjul.workflow.v1.WorkItemServiceGrpc;

/** What was sought once is kept under a name, one link away, and forgotten again. */
@PageTest
class SavedFilterPagesTest {

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private Reader communicator;

    @BeforeEach
    void keepOneFilter() {
        platform.answer(WorkItemServiceGrpc.getListWorkItemsMethod(), ListWorkItemsResponse.getDefaultInstance());
        platform.answer(
                WorkItemServiceGrpc.getSummarizeWorkItemsMethod(), SummarizeWorkItemsResponse.getDefaultInstance());
        platform.answer(WorkItemServiceGrpc.getListTakeOversMethod(), ListTakeOversResponse.getDefaultInstance());
        platform.answer(
                SavedFilterServiceGrpc.getListSavedFiltersMethod(),
                ListSavedFiltersResponse.newBuilder()
                        .addSavedFilters(SavedFilter.newBuilder()
                                .setName("savedFilters/3")
                                .setTitle("Sent i Skåne")
                                .setView(View.GROUP)
                                .setWords("Skåne")
                                .setDue(Due.LATE)
                                .setItemCount(4))
                        .build());
        communicator = new Reader(portal, SignedInAs.staff("communicator"));
    }

    @Test
    void whatWasKeptIsOneLinkAwayAndSaysHowMuchItShows() {
        var page = communicator.open("/uppgifter");

        assertThat(page.text()).contains("Sent i Skåne 4");
        assertThat(page.links()).contains("/uppgifter?vy=grupp&ord=Sk%C3%A5ne&klart=sent");
    }

    @Test
    void whatIsNarrowedIsKeptUnderAName() {
        platform.answer(SavedFilterServiceGrpc.getCreateSavedFilterMethod(), SavedFilter.getDefaultInstance());
        var keep = "/uppgifter/filter?vy=mina&ord=fakta&klart=vecka";
        assertThat(communicator.open("/uppgifter?vy=mina&ord=fakta&klart=vecka").links())
                .contains(keep);

        assertThat(communicator
                        .press(communicator.open(keep), "Spara sökningen", "title", "Min vecka")
                        .leadsTo())
                .isEqualTo("/uppgifter?vy=mina&ord=fakta&klart=vecka");

        var kept = platform.askedOnce(SavedFilterServiceGrpc.getCreateSavedFilterMethod())
                .getSavedFilter();
        assertThat(kept.getTitle()).isEqualTo("Min vecka");
        assertThat(kept.getView()).isEqualTo(View.MINE);
        assertThat(kept.getWords()).isEqualTo("fakta");
        assertThat(kept.getDue()).isEqualTo(Due.THIS_WEEK);
    }

    @Test
    void whatWhoeverIsAwayHasTakenIsKeptAndCountedForWhoStandsIn() {
        platform.answer(SavedFilterServiceGrpc.getCreateSavedFilterMethod(), SavedFilter.getDefaultInstance());
        var bo = new Reader(
                portal,
                SignedInAs.inAnnasPlace(
                        SignedInAs.HOME_ACTOR, "Socialstyrelsen", LocalDate.of(2026, 12, 31), "communicator"));
        var keep = bo.open("/uppgifter/filter?vy=andra&hos=ersatter");
        assertThat(keep.text()).contains("Den jag ersätter");

        assertThat(bo.press(keep, "Spara sökningen", "title", "Annas").leadsTo())
                .isEqualTo("/uppgifter?vy=andra&hos=ersatter");

        assertThat(platform.askedOnce(SavedFilterServiceGrpc.getCreateSavedFilterMethod())
                        .getSavedFilter()
                        .getStoodInFor())
                .isTrue();
        assertThat(platform.asked(SavedFilterServiceGrpc.getListSavedFiltersMethod()))
                .allSatisfy(asked -> assertThat(asked.getHoldersList()).containsExactly("people/anna"));
        platform.answer(
                SavedFilterServiceGrpc.getListSavedFiltersMethod(),
                ListSavedFiltersResponse.newBuilder()
                        .addSavedFilters(SavedFilter.newBuilder()
                                .setName("savedFilters/4")
                                .setTitle("Annas")
                                .setView(View.OTHERS)
                                .setStoodInFor(true)
                                .setItemCount(2))
                        .build());
        assertThat(bo.open("/uppgifter").links()).contains("/uppgifter?vy=andra&hos=ersatter");
    }

    @Test
    void theKindThatIsKeptIsCalledAsInTheInbox() {
        platform.answer(
                WorkItemServiceGrpc.getSummarizeWorkItemsMethod(),
                SummarizeWorkItemsResponse.newBuilder()
                        .addKinds(KindCount.newBuilder()
                                .setFormKey("survey-fact-sheet")
                                .setTitle("Faktablad")
                                .setItems(2))
                        .build());

        assertThat(communicator.open("/uppgifter/filter?slag=survey-fact-sheet").text())
                .contains("Faktablad")
                .doesNotContain("survey-fact-sheet");
    }

    @Test
    void aNameThatIsTakenSaysSoAndStaysInItsField() {
        platform.refuse(
                SavedFilterServiceGrpc.getCreateSavedFilterMethod(),
                Refusal.exists("SAVED_FILTER_EXISTS", "", Map.of()));

        var refused = communicator.press(
                communicator.open("/uppgifter/filter?vy=mina&ord=fakta"), "Spara sökningen", "title", "Min");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Du har redan en sparad sökning som heter så.");
        assertThat(refused.value("title")).isEqualTo("Min");
    }

    @Test
    void whatWasKeptIsForgottenAgain() {
        platform.answer(SavedFilterServiceGrpc.getDeleteSavedFilterMethod(), Empty.getDefaultInstance());

        communicator.press(communicator.open("/uppgifter/filter"), "Ta bort Sent i Skåne");

        assertThat(platform.askedOnce(SavedFilterServiceGrpc.getDeleteSavedFilterMethod())
                        .getName())
                .isEqualTo("savedFilters/3");
    }
}
