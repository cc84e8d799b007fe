package se.arshjul.planservice.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.arshjul.planservice.implementation.ImplementationCalls.name;
import static se.arshjul.planservice.implementation.ImplementationCalls.request;
import static se.arshjul.planservice.implementation.ImplementationCalls.row;
import static se.arshjul.testkit.Refusals.refusalOf;
import static se.arshjul.testkit.Refusals.violationsOf;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.arshjul.plan.v1.Account;
import se.arshjul.plan.v1.AccountServiceGrpc.AccountServiceBlockingStub;
import se.arshjul.plan.v1.GetAccountRequest;
import se.arshjul.plan.v1.ImplementationServiceGrpc.ImplementationServiceBlockingStub;
import se.arshjul.plan.v1.ListAccountVersionsRequest;
import se.arshjul.plan.v1.ListAccountsRequest;
import se.arshjul.plan.v1.PublishAccountRequest;
import se.arshjul.plan.v1.WriteAccountRequest;
import se.arshjul.planservice.implementation.ImplementationCalls;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;

/** What an actor tells of its own work is kept as it wrote it; nobody else writes, changes or publishes it. */
@ServiceTest
class AccountIT {

    /** With what an editor would be tempted to mend. */
    private static final String TEXT = "  Vi har  gjort\r\n\r\n mycket…  \t<b>bra</b> ";

    @Autowired
    AccountServiceBlockingStub accounts;

    @Autowired
    ImplementationServiceBlockingStub implementations;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whatIsWrittenIsKeptToTheLetterAndEachVersionIsKept() {
        begin(2081);
        var first = write(2081, TEXT, "");

        var second = write(2081, "Annat", first.getEtag());

        assertThat(first.getText()).isEqualTo(TEXT);
        assertThat(second.getVersion()).isEqualTo(2);
        assertThat(versions(As.staff("analyst"), 2081))
                .extracting(Account::getText)
                .containsExactly("Annat", TEXT);
        assertThatThrownBy(() ->
                        jdbc.sql("UPDATE account_version SET text = 'rättat'").update())
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> jdbc.sql("DELETE FROM account_version").update())
                .hasMessageContaining("append-only");
    }

    @Test
    void nobodyElseWritesOrPublishesIt() {
        begin(2082);
        var own = write(2082, TEXT, "");

        for (var other : List.of(
                As.staff("coordinator", "member", "decision-maker"),
                As.person("actors/ivo", "member"),
                As.person("actors/forte", "respondent", "approver", "contact"),
                As.engine(),
                As.anyone())) {
            assertThat(refusalOf(() -> other.on(accounts).writeAccount(writing(2082, "Rättat", own.getEtag()))))
                    .isIn("PERMISSION_DENIED NOT_ALLOWED", "UNAUTHENTICATED TOKEN_MISSING");
            assertThat(refusalOf(() -> other.on(accounts).publishAccount(publishing(2082, own.getEtag()))))
                    .isIn("PERMISSION_DENIED NOT_ALLOWED", "UNAUTHENTICATED TOKEN_MISSING");
        }
        assertThat(get(As.staff("coordinator"), 2082)).isEqualTo(own);
    }

    @Test
    void theAgencyReadsItAtOnceAndEverybodyWhenTheActorHasPublishedIt() {
        var year = begin(2083);
        year.add(2083, row("m1-1", "forte"));
        year.publish(2083);
        var own = write(2083, TEXT, "");

        assertThat(get(As.staff("analyst"), 2083)).isEqualTo(own);
        for (var other : List.of(As.anyone(), As.person("actors/ivo", "member"))) {
            assertThat(refusalOf(() -> get(other, 2083))).isEqualTo("NOT_FOUND ACCOUNT_NOT_FOUND");
            assertThat(list(other, 2083)).isEmpty();
        }
        var published = member().publishAccount(publishing(2083, own.getEtag()));
        write(2083, "Ännu inte klart", published.getEtag());

        assertThat(get(As.anyone(), 2083).getText()).isEqualTo(TEXT);
        assertThat(get(As.anyone(), 2083).getWrittenBy()).isEmpty();
        assertThat(list(As.anyone(), 2083)).extracting(Account::getText).containsExactly(TEXT);
        assertThat(list(As.staff("analyst"), 2083)).extracting(Account::getText).containsExactly("Ännu inte klart");
        assertThat(list(As.person("actors/forte", "member"), 2083))
                .extracting(Account::getText)
                .containsExactly("Ännu inte klart");
    }

    @Test
    void whatIsPublishedOfAYearThatIsNotPublicWaitsForIt() {
        var year = begin(2087);
        year.add(2087, row("m1-1", "forte"));
        member().publishAccount(publishing(2087, write(2087, TEXT, "").getEtag()));

        for (var other : List.of(As.anyone(), As.person("actors/region-uppsala", "respondent"))) {
            assertThat(refusalOf(() -> get(other, 2087))).isEqualTo("NOT_FOUND ACCOUNT_NOT_FOUND");
            assertThat(refusalOf(() -> list(other, 2087))).isEqualTo("NOT_FOUND IMPLEMENTATION_PLAN_NOT_FOUND");
        }
        assertThat(list(As.person("actors/ivo", "member"), 2087)).hasSize(1);
        year.publish(2087);

        assertThat(get(As.anyone(), 2087).getText()).isEqualTo(TEXT);
        assertThat(list(As.anyone(), 2087)).hasSize(1);
    }

    @Test
    void whoMayReadMoreReadsWhatEverybodyDoesWhereThatIsWanted() {
        var year = begin(2088);
        year.add(2088, row("m1-1", "forte"));
        year.publish(2088);
        var published =
                member().publishAccount(publishing(2088, write(2088, TEXT, "").getEtag()));
        write(2088, "Ännu inte klart", published.getEtag());
        var wanted = ListAccountsRequest.newBuilder()
                .setParent(name(2088))
                .setPublishedOnly(true)
                .build();

        for (var who : List.of(As.anyone(), As.staff("analyst"), As.person("actors/forte", "member"))) {
            assertThat(who.on(accounts).listAccounts(wanted).getAccountsList())
                    .extracting(account -> account.getText() + account.getWrittenBy())
                    .containsExactly(TEXT);
        }
    }

    @Test
    void othersDoNotReadEarlierVersions() {
        begin(2084);
        write(2084, TEXT, "");

        assertThat(refusalOf(() -> versions(As.person("actors/ivo", "member"), 2084)))
                .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
    }

    @Test
    void twoColleaguesDoNotWriteOverEachOther() {
        begin(2085);
        var seen = write(2085, TEXT, "");
        write(2085, "Kollegans", seen.getEtag());

        assertThat(refusalOf(() -> write(2085, "Min", seen.getEtag()))).isEqualTo("ABORTED ACCOUNT_CHANGED");
        assertThat(refusalOf(() -> write(2085, "Min", ""))).isEqualTo("ABORTED ACCOUNT_CHANGED");
    }

    @Test
    void itIsWrittenOnceHoweverOftenItIsSent() {
        begin(2086);
        var asked = writing(2086, TEXT, "");

        var first = member().writeAccount(asked);

        assertThat(member().writeAccount(asked)).isEqualTo(first);
        assertThat(versions(As.staff("analyst"), 2086)).hasSize(1);
        assertThat(violationsOf(() -> write(2086, " ", first.getEtag()))).containsExactly("text WRONG_LENGTH");
    }

    @Test
    void aPageHoldsNoMoreTextsThanAMessageDoes() {
        begin(2089);
        var etag = "";
        for (var version = 1; version <= 21; version++) {
            etag = write(2089, TEXT + version, etag).getEtag();
        }

        var page = As.staff("analyst")
                .on(accounts)
                .listAccountVersions(ListAccountVersionsRequest.newBuilder()
                        .setParent(name(2089) + "/accounts/forte")
                        .setPageSize(1000)
                        .build());

        assertThat(page.getAccountVersionsList()).hasSize(20);
        assertThat(page.getNextPageToken()).isNotEmpty();
    }

    private ImplementationCalls begin(int year) {
        var plans = new ImplementationCalls(implementations);
        plans.create(year);
        return plans;
    }

    private AccountServiceBlockingStub member() {
        return As.person("actors/forte", "member").on(accounts);
    }

    private Account write(int year, String text, String etag) {
        return member().writeAccount(writing(year, text, etag));
    }

    private static WriteAccountRequest writing(int year, String text, String etag) {
        return WriteAccountRequest.newBuilder()
                .setName(name(year) + "/accounts/forte")
                .setText(text)
                .setEtag(etag)
                .setRequestId(request())
                .build();
    }

    private static PublishAccountRequest publishing(int year, String etag) {
        return PublishAccountRequest.newBuilder()
                .setName(name(year) + "/accounts/forte")
                .setEtag(etag)
                .setRequestId(request())
                .build();
    }

    private Account get(As who, int year) {
        return who.on(accounts)
                .getAccount(GetAccountRequest.newBuilder()
                        .setName(name(year) + "/accounts/forte")
                        .build());
    }

    private List<Account> list(As who, int year) {
        return who.on(accounts)
                .listAccounts(
                        ListAccountsRequest.newBuilder().setParent(name(year)).build())
                .getAccountsList();
    }

    private List<Account> versions(As who, int year) {
        return who.on(accounts)
                .listAccountVersions(ListAccountVersionsRequest.newBuilder()
                        .setParent(name(year) + "/accounts/forte")
                        .build())
                .getAccountVersionsList();
    }
}
