package se.arshjul.portal;

import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.ServerCall;
import io.grpc.ServerMethodDefinition;
import io.grpc.StatusException;
import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** A method that nobody has written an answer for: every call of it ends in the same way. */
final class AnyCall {

    private AnyCall() {}

    static ServerMethodDefinition<byte[], byte[]> endingIn(StatusException end, String method) {
        var described = MethodDescriptor.newBuilder(new Unread(), new Unread())
                .setType(MethodDescriptor.MethodType.UNARY)
                .setFullMethodName(method)
                .build();
        return ServerMethodDefinition.create(described, (call, headers) -> {
            call.close(end.getStatus(), end.getTrailers() == null ? new Metadata() : end.getTrailers());
            return new ServerCall.Listener<>() {};
        });
    }

    /** Nobody is there to read what is sent. */
    private static final class Unread implements MethodDescriptor.Marshaller<byte[]> {

        @Override
        public InputStream stream(byte[] value) {
            return new ByteArrayInputStream(value);
        }

        @Override
        public byte[] parse(InputStream stream) {
            return new byte[0];
        }
    }
}
