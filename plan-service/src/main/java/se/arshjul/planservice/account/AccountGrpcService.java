package se.arshjul.planservice.account;

import io.grpc.stub.StreamObserver;
import org.springframework.grpc.server.service.GrpcService;
import se.arshjul.plan.v1.Account;
import se.arshjul.plan.v1.AccountServiceGrpc;
import se.arshjul.plan.v1.GetAccountRequest;
import se.arshjul.plan.v1.ListAccountVersionsRequest;
import se.arshjul.plan.v1.ListAccountVersionsResponse;
import se.arshjul.plan.v1.ListAccountsRequest;
import se.arshjul.plan.v1.ListAccountsResponse;
import se.arshjul.plan.v1.PublishAccountRequest;
import se.arshjul.plan.v1.WriteAccountRequest;
import se.arshjul.planservice.implementation.ImplementationName;
import se.arshjul.runtime.access.Caller;
import se.arshjul.runtime.page.Page;
import se.arshjul.runtime.request.RequestId;

/** AccountService over gRPC: reads the request, calls one command or query, writes the reply. */
@GrpcService
class AccountGrpcService extends AccountServiceGrpc.AccountServiceImplBase {

    private static final int MOST = 20;

    private final AccountGuard guard;
    private final AccountRepository accounts;
    private final WriteAccount writeAccount;
    private final PublishAccount publishAccount;

    AccountGrpcService(
            AccountGuard guard, AccountRepository accounts, WriteAccount writeAccount, PublishAccount publishAccount) {
        this.guard = guard;
        this.accounts = accounts;
        this.writeAccount = writeAccount;
        this.publishAccount = publishAccount;
    }

    @Override
    public void getAccount(GetAccountRequest request, StreamObserver<Account> replies) {
        reply(replies, AccountProtos.toProto(guard.read(request.getName())));
    }

    @Override
    public void listAccounts(ListAccountsRequest request, StreamObserver<ListAccountsResponse> replies) {
        var plan = ImplementationName.parse(request.getParent());
        var published = request.getPublishedOnly();
        // Others read other versions.
        var reader = Caller.current().isStaff() ? "staff" : Caller.current().actor();
        var query = "accounts " + plan + (published ? "" : reader);
        var page = Page.parse(query, few(request.getPageSize()), request.getPageToken());
        reply(replies, AccountProtos.toAccounts(guard.list(plan, published, page)));
    }

    @Override
    public void listAccountVersions(
            ListAccountVersionsRequest request, StreamObserver<ListAccountVersionsResponse> replies) {
        var name = guard.readVersions(request.getParent());
        var page = Page.parse("versions " + name, few(request.getPageSize()), request.getPageToken());
        reply(replies, AccountProtos.toVersions(accounts.versions(name, page)));
    }

    @Override
    public void writeAccount(WriteAccountRequest request, StreamObserver<Account> replies) {
        var id = RequestId.parse(request.getRequestId());
        reply(replies, AccountProtos.toProto(writeAccount.handle(id, AccountProtos.toCommand(request))));
    }

    @Override
    public void publishAccount(PublishAccountRequest request, StreamObserver<Account> replies) {
        var id = RequestId.parse(request.getRequestId());
        reply(replies, AccountProtos.toProto(publishAccount.handle(id, AccountProtos.toCommand(request))));
    }

    /** What no message would hold otherwise: a text may be 20,000 characters. */
    private static int few(int asked) {
        return asked == 0 ? MOST : Math.min(asked, MOST);
    }

    private static <T> void reply(StreamObserver<T> replies, T value) {
        replies.onNext(value);
        replies.onCompleted();
    }
}
