package se.arshjul.followupservice;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.ProtoMethodDescriptorSupplier;
import io.grpc.stub.ClientCalls;
import java.io.InputStream;
import java.util.Objects;
import se.arshjul.followupservice.request.RequestFixtures;
import se.arshjul.testkit.As;

/** Calls any method about one resource, whoever calls. */
final class AnyCall {

    private AnyCall() {}

    /** A request to do something to this resource; without a request id nothing is done to it. */
    static Message request(MethodDescriptor<?, ?> method, String resource, String requestId) {
        var schema = (ProtoMethodDescriptorSupplier) method.getSchemaDescriptor();
        var request = ((Message) method.parseRequest(InputStream.nullInputStream())).toBuilder();
        for (var field : Objects.requireNonNull(schema)
                .getMethodDescriptor()
                .getInputType()
                .getFields()) {
            fill(request, field, resource, requestId);
        }
        return request.build();
    }

    private static void fill(Message.Builder request, FieldDescriptor field, String resource, String requestId) {
        switch (field.getName()) {
            case "name", "parent" -> request.setField(field, resource);
            case "request_id" -> request.setField(field, requestId);
            case "reason" -> request.setField(field, "Därför");
            case "content_hash" -> request.setField(field, RequestFixtures.HASH);
            case "answer" -> {
                var answer = request.getFieldBuilder(field);
                answer.setField(answer.getDescriptorForType().findFieldByName("name"), resource + "/answers/text");
                answer.setField(answer.getDescriptorForType().findFieldByName("text"), "Ja");
            }
            default -> {}
        }
    }

    static boolean isLetIn(Channel channel, MethodDescriptor<?, ?> method, Message request, As caller) {
        try {
            answer(channel, method, request, caller);
            return true;
        } catch (StatusRuntimeException refused) {
            var code = refused.getStatus().getCode();
            return code != Status.Code.PERMISSION_DENIED && code != Status.Code.UNAUTHENTICATED;
        }
    }

    @SuppressWarnings("unchecked")
    static Object answer(Channel channel, MethodDescriptor<?, ?> method, Message request, As caller) {
        return ClientCalls.blockingUnaryCall(
                ClientInterceptors.intercept(channel, caller),
                (MethodDescriptor<Message, Object>) method,
                CallOptions.DEFAULT,
                request);
    }
}
