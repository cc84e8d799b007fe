package se.arshjul.workflows.job;

import com.google.protobuf.Message;
import io.camunda.client.api.response.ActivatedJob;
import java.nio.ByteBuffer;
import java.util.UUID;

/** Request ids that stay the same when a job is done again. */
public final class RequestIds {

    private RequestIds() {}

    /**
     * The id of what a job asks for. It depends on the request too: a job that asks for something else the second time,
     * because the register has changed meanwhile, makes a new request and not a contradiction.
     */
    public static String of(ActivatedJob job, Message request) {
        var content = request.toByteArray();
        var name = ByteBuffer.allocate(Long.BYTES + content.length)
                .putLong(job.getKey())
                .put(content)
                .array();
        return UUID.nameUUIDFromBytes(name).toString();
    }
}
