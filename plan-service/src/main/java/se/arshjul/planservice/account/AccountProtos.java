package se.arshjul.planservice.account;

import se.arshjul.plan.v1.ListAccountVersionsResponse;
import se.arshjul.plan.v1.ListAccountsResponse;
import se.arshjul.plan.v1.PublishAccountRequest;
import se.arshjul.plan.v1.WriteAccountRequest;
import se.arshjul.runtime.page.Page;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.runtime.request.RequestRules;

/** What actors tell between contract and domain. */
final class AccountProtos {

    private static final RequestRules<WriteAccountRequest> WRITE =
            RequestRules.of(WriteAccountRequest.getDefaultInstance()).length("text", 1, 20_000);

    private AccountProtos() {}

    /** Who may write is asked first: to others nothing is said about the text either. */
    static WriteAccount.Command toCommand(WriteAccountRequest request) {
        var name = AccountGuard.requireWriter(request.getName());
        WRITE.check(request, AccountRefusals::invalid);
        return new WriteAccount.Command(name, request.getText(), request.getEtag());
    }

    static PublishAccount.Command toCommand(PublishAccountRequest request) {
        return new PublishAccount.Command(AccountGuard.requireWriter(request.getName()), request.getEtag());
    }

    static se.arshjul.plan.v1.Account toProto(Account account) {
        var publication = account.publication();
        var proto = se.arshjul.plan.v1.Account.newBuilder()
                .setName(account.name().toString())
                .setActor(account.name().actor())
                .setText(account.text())
                .setVersion(account.version())
                .setWriteTime(ProtoTime.toProto(account.writeTime()))
                .setWrittenBy(account.writtenBy())
                .setPublishedVersion(publication.version())
                .setEtag(account.etag());
        var time = publication.time();
        return time == null
                ? proto.build()
                : proto.setPublishTime(ProtoTime.toProto(time)).build();
    }

    static ListAccountsResponse toAccounts(Page.Of<Account> page) {
        return ListAccountsResponse.newBuilder()
                .addAllAccounts(page.map(AccountProtos::toProto).items())
                .setNextPageToken(page.nextPageToken())
                .build();
    }

    static ListAccountVersionsResponse toVersions(Page.Of<Account> page) {
        return ListAccountVersionsResponse.newBuilder()
                .addAllAccountVersions(page.map(AccountProtos::toProto).items())
                .setNextPageToken(page.nextPageToken())
                .build();
    }
}
