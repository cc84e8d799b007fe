package se.arshjul.testkit;

import com.google.protobuf.Message;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.PrototypeMarshaller;
import io.grpc.ServiceDescriptor;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.ClientCalls;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Any method of a contract, to be called about any resource by anyone. */
public record AnyMethod(MethodDescriptor<Message, Message> descriptor) {

    private static final Set<Status.Code> NOT_LET_IN =
            Set.of(Status.Code.PERMISSION_DENIED, Status.Code.UNAUTHENTICATED);

    @SuppressWarnings("unchecked")
    public static Stream<AnyMethod> of(ServiceDescriptor service) {
        return service.getMethods().stream().map(method -> new AnyMethod((MethodDescriptor<Message, Message>) method));
    }

    /** The service as its contract writes it, such as {@code arshjul.followup.v1.SurveyService}. */
    public String service() {
        return Objects.requireNonNull(descriptor.getServiceName());
    }

    public String name() {
        return Objects.requireNonNull(descriptor.getBareMethodName());
    }

    /** Whether it reads a list page by page. */
    boolean isPaged() {
        return prototype().getDescriptorForType().findFieldByName("page_token") != null;
    }

    /** A request with these fields, as far as it has them, and nothing else. */
    public Message request(Map<String, ?> fields) {
        var request = prototype().newBuilderForType();
        for (var field : request.getDescriptorForType().getFields()) {
            var value = fields.get(field.getName());
            if (value != null) {
                request.setField(field, value);
            }
        }
        return request.build();
    }

    private Message prototype() {
        var marshaller = (PrototypeMarshaller<Message>) descriptor.getRequestMarshaller();
        return Objects.requireNonNull(marshaller.getMessagePrototype());
    }

    public Message call(Channel channel, Message request, As caller) {
        return ClientCalls.blockingUnaryCall(
                ClientInterceptors.intercept(channel, caller), descriptor, CallOptions.DEFAULT, request);
    }

    /** Whether the caller is refused for another reason than who asks, or not at all. */
    public boolean letsIn(Channel channel, Message request, As caller) {
        try {
            call(channel, request, caller);
            return true;
        } catch (StatusRuntimeException refused) {
            return !NOT_LET_IN.contains(refused.getStatus().getCode());
        }
    }
}
