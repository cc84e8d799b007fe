package se.arshjul.portal;

import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.ServerCall;
import io.grpc.ServerMethodDefinition;
import io.grpc.Status;
import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** A method of a service that is not there. */
final class Silence {

    private Silence() {}

    static ServerMethodDefinition<byte[], byte[]> of(String method) {
        var described = MethodDescriptor.newBuilder(new Unread(), new Unread())
                .setType(MethodDescriptor.MethodType.UNARY)
                .setFullMethodName(method)
                .build();
        return ServerMethodDefinition.create(described, (call, headers) -> {
            call.close(Status.UNAVAILABLE, new Metadata());
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
