package se.arshjul.workflows;

import io.grpc.stub.StreamObserver;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import se.arshjul.followup.v1.GetRecipientChoiceRequest;
import se.arshjul.followup.v1.RecipientChoice;
import se.arshjul.followup.v1.RecipientChoiceServiceGrpc;

/** To whom surveys go, kept in memory: to everyone unless somebody has chosen. */
final class FakeChoices extends RecipientChoiceServiceGrpc.RecipientChoiceServiceImplBase {

    final Map<String, RecipientChoice> chosen = new ConcurrentHashMap<>();

    private final FakeServices services;

    FakeChoices(FakeServices services) {
        this.services = services;
    }

    @Override
    public void getRecipientChoice(GetRecipientChoiceRequest request, StreamObserver<RecipientChoice> replies) {
        var everyone = RecipientChoice.newBuilder().setEveryone(true).build();
        services.answer(request, replies, () -> chosen.getOrDefault(request.getName(), everyone));
    }
}
