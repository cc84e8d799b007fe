package se.arshjul.portal.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.plan.v1.Account;
import se.arshjul.plan.v1.AccountServiceGrpc;
import se.arshjul.plan.v1.ListAccountVersionsRequest;
import se.arshjul.plan.v1.ListAccountVersionsResponse;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.portal.SignedInAs;
import se.arshjul.portal.implementation.Scheduled;
import se.arshjul.runtime.refusal.Refusal;

/** What an actor tells of its own work: written by its own people, and read by the agency. */
@PageTest
class AccountPagesTest {

    private static final String OWN = "/atagande/nhp/2026/eget-arbete";
    private static final String NAME = Scheduled.NAME + "/accounts/ivo";

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private Reader member;

    @BeforeEach
    void told() {
        new Scheduled(platform).all();
        var account = account().build();
        platform.answer(AccountServiceGrpc.getGetAccountMethod(), account);
        platform.answer(
                AccountServiceGrpc.getListAccountVersionsMethod(),
                ListAccountVersionsResponse.newBuilder()
                        .addAccountVersions(account)
                        .addAccountVersions(account.toBuilder().setVersion(1).setText("Första"))
                        .setNextPageToken("aldre")
                        .build());
        member = new Reader(portal, SignedInAs.person("actors/ivo", "IVO", "member"));
    }

    @Test
    void whatIsWrittenIsSentToTheLetterForTheActorOfTheReader() {
        platform.answer(AccountServiceGrpc.getWriteAccountMethod(), Account.getDefaultInstance());
        var page = member.open(OWN);

        assertThat(page.value("text")).isEqualTo("Vi har  granskat.");
        assertThat(page.text()).contains("Version 1", "Första", "publicerad");
        assertThat(member.press(page, "Spara som ny version", "text", "  Mer  än \n förut ")
                        .leadsTo())
                .isEqualTo(OWN);
        var asked = platform.askedOnce(AccountServiceGrpc.getWriteAccountMethod());
        assertThat(asked.getName()).isEqualTo(NAME);
        assertThat(asked.getText()).isEqualTo("  Mer  än \n förut ");
        assertThat(asked.getEtag()).isEqualTo("\"2-1\"");
    }

    @Test
    void manyVersionsAreReadPageByPage() {
        var page = member.open(OWN);

        assertThat(page.links()).contains(OWN + "?sida=aldre");
        assertThat(member.open(OWN + "?sida=aldre").links()).contains(OWN);
        assertThat(platform.asked(AccountServiceGrpc.getListAccountVersionsMethod()))
                .extracting(ListAccountVersionsRequest::getPageToken)
                .containsExactly("", "aldre");
    }

    @Test
    void theActorPublishesWhatItWroteLast() {
        platform.answer(AccountServiceGrpc.getPublishAccountMethod(), Account.getDefaultInstance());

        assertThat(member.press(member.open(OWN), "Spara och publicera").leadsTo())
                .isEqualTo(OWN);

        assertThat(platform.askedOnce(AccountServiceGrpc.getPublishAccountMethod())
                        .getEtag())
                .isEqualTo("\"2-1\"");
        assertThat(platform.asked(AccountServiceGrpc.getWriteAccountMethod()))
                .as("nothing is kept twice")
                .isEmpty();
    }

    @Test
    void whatIsTypedIsWhatIsPublished() {
        written(3, "\"3-1\"");
        platform.answer(AccountServiceGrpc.getPublishAccountMethod(), Account.getDefaultInstance());

        var sent = member.press(member.open(OWN), "Spara och publicera", "text", "Det som gäller");

        assertThat(sent.leadsTo()).isEqualTo(OWN);
        var kept = platform.askedOnce(AccountServiceGrpc.getWriteAccountMethod());
        assertThat(kept.getText()).isEqualTo("Det som gäller");
        assertThat(kept.getEtag()).isEqualTo("\"2-1\"");
        var published = platform.askedOnce(AccountServiceGrpc.getPublishAccountMethod());
        assertThat(published.getEtag()).isEqualTo("\"3-1\"");
        assertThat(published.getRequestId())
                .isNotEqualTo(kept.getRequestId())
                .matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }

    @Test
    void aFirstTextIsKeptAndPublishedAtOnce() {
        platform.refuse(
                AccountServiceGrpc.getGetAccountMethod(), Refusal.notFound("ACCOUNT_NOT_FOUND", "none", Map.of()));
        written(1, "\"1-0\"");
        platform.answer(AccountServiceGrpc.getPublishAccountMethod(), Account.getDefaultInstance());

        member.press(member.open(OWN), "Spara och publicera", "text", "Vi har börjat");

        assertThat(platform.askedOnce(AccountServiceGrpc.getWriteAccountMethod())
                        .getEtag())
                .isEmpty();
        assertThat(platform.askedOnce(AccountServiceGrpc.getPublishAccountMethod())
                        .getEtag())
                .isEqualTo("\"1-0\"");
    }

    @Test
    void whatIsTypedStaysWhereItIsKeptAndCannotBePublished() {
        written(3, "\"3-1\"");
        platform.refuse(
                AccountServiceGrpc.getPublishAccountMethod(), Refusal.stale("ACCOUNT_CHANGED", "changed", Map.of()));

        var again = member.press(member.open(OWN), "Spara och publicera", "text", "Min text");

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.value("text")).isEqualTo("Min text");
    }

    @Test
    void aColleaguesTextIsNotPublishedInThePlaceOfTheOneThatStandsInTheField() {
        var page = member.open(OWN);
        var theirs = account().setText("En kollegas text").setVersion(3).setEtag("\"3-1\"");
        platform.answer(AccountServiceGrpc.getGetAccountMethod(), theirs.build());
        platform.refuse(
                AccountServiceGrpc.getWriteAccountMethod(), Refusal.stale("ACCOUNT_CHANGED", "changed", Map.of()));

        var again = member.press(page, "Spara och publicera");

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text()).contains("En kollegas text");
        written(4, "\"4-1\"");
        platform.answer(AccountServiceGrpc.getPublishAccountMethod(), Account.getDefaultInstance());
        member.press(again, "Spara och publicera");
        assertThat(platform.asked(AccountServiceGrpc.getWriteAccountMethod()).getLast())
                .satisfies(kept -> {
                    assertThat(kept.getText()).isEqualTo("Vi har  granskat.");
                    assertThat(kept.getEtag()).isEqualTo("\"3-1\"");
                });
        assertThat(platform.askedOnce(AccountServiceGrpc.getPublishAccountMethod())
                        .getEtag())
                .isEqualTo("\"4-1\"");
    }

    @Test
    void whatIsPublicAlreadyIsNotPublishedAgain() {
        platform.answer(
                AccountServiceGrpc.getWriteAccountMethod(),
                account().setVersion(3).setPublishedVersion(3).build());
        assertThat(member.press(member.open(OWN), "Spara och publicera", "text", "Min text")
                        .leadsTo())
                .as("sent twice")
                .isEqualTo(OWN);

        platform.answer(
                AccountServiceGrpc.getGetAccountMethod(),
                account().setPublishedVersion(2).build());
        assertThat(member.press(member.open(OWN), "Spara och publicera").leadsTo())
                .isEqualTo(OWN);
        assertThat(platform.asked(AccountServiceGrpc.getPublishAccountMethod())).isEmpty();
    }

    private static Account.Builder account() {
        return Account.newBuilder()
                .setName(NAME)
                .setActor("actors/ivo")
                .setText("Vi har  granskat.")
                .setVersion(2)
                .setWrittenBy("Ledamot")
                .setPublishedVersion(1)
                .setEtag("\"2-1\"");
    }

    private void written(int version, String etag) {
        platform.answer(
                AccountServiceGrpc.getWriteAccountMethod(),
                Account.newBuilder()
                        .setName(NAME)
                        .setVersion(version)
                        .setPublishedVersion(version - 2)
                        .setEtag(etag)
                        .build());
    }

    @Test
    void aColleaguesTextIsShownBesideOnesOwn() {
        platform.refuse(
                AccountServiceGrpc.getWriteAccountMethod(), Refusal.stale("ACCOUNT_CHANGED", "changed", Map.of()));

        var again = member.press(member.open(OWN), "Spara som ny version", "text", "Min text");

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.value("text")).isEqualTo("Min text");
        assertThat(again.text()).contains("En kollega har ändrat texten medan du skrev.", "Vi har granskat.");
    }

    @Test
    void theAgencyReadsAndHasNothingToWriteWith() {
        var page = new Reader(portal, SignedInAs.staff("coordinator"))
                .open("/uppfoljning/planer/nhp/genomforande/2026/eget-arbete");

        assertThat(page.text()).contains("Forte", "Vi har mätt mycket.", "IVO", "Inte klart än.", "inte publicerad");
        assertThat(page.html()).doesNotContain("<textarea");
    }
}
