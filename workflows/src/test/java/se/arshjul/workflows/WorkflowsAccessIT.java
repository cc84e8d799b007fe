package se.arshjul.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Message;
import io.grpc.CallOptions;
import io.grpc.ClientInterceptors;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.PrototypeMarshaller;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.ClientCalls;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.testkit.As;
import se.arshjul.workflow.v1.EventServiceGrpc;
import se.arshjul.workflow.v1.ProcessServiceGrpc;
import se.arshjul.workflow.v1.WorkItemServiceGrpc;
import se.arshjul.workflow.v1.WorkItemServiceGrpc.WorkItemServiceBlockingStub;
import se.arshjul.workflows.inbox.WorkItemFixtures;

@WorkflowsTest
class WorkflowsAccessIT {

    private static final List<String> ROLES = List.of(
            "coordinator",
            "analyst",
            "communicator",
            "decision-maker",
            "secretary",
            "member",
            "respondent",
            "approver",
            "contact");

    private static final Map<String, As> CALLERS = callers();

    private static final Set<String> STAFF = matching("staff .*");
    private static final Set<String> ITS_PEOPLE = matching("(staff|body) .*");

    private static final Map<String, Set<String>> ALLOWED = Map.of(
            "PublishEvent", Set.of("engine"),
            "ListSteps", STAFF,
            "ListLetters", STAFF,
            "SummarizeLetters", STAFF,
            "ListWorkItems", matching("(staff|body|foreign) .*"),
            "GetWorkItem", ITS_PEOPLE,
            "ClaimWorkItem", ITS_PEOPLE,
            "ReleaseWorkItem", ITS_PEOPLE,
            "CompleteWorkItem", ITS_PEOPLE);

    @Autowired
    WorkItemServiceBlockingStub items;

    @Autowired
    WorkItemFixtures given;

    @Test
    void everyMethodIsOpenToExactlyThoseWhoMayUseIt() {
        var groups = new ArrayList<String>();
        ROLES.forEach(role -> groups.addAll(List.of("role:" + role, "actor:region-uppsala:" + role)));
        var item = given.itemFor(groups);

        var found = new TreeMap<String, Set<String>>();
        methods().forEach(method -> {
            var request = request(method, item);
            var allowed = new TreeSet<String>();
            CALLERS.forEach((name, caller) -> {
                if (isLetIn(method, request, caller)) {
                    allowed.add(name);
                }
            });
            found.put(String.valueOf(method.getBareMethodName()), allowed);
        });

        assertThat(found).isEqualTo(new TreeMap<>(ALLOWED));
    }

    private boolean isLetIn(MethodDescriptor<Message, Message> method, Message request, As caller) {
        try {
            ClientCalls.blockingUnaryCall(
                    ClientInterceptors.intercept(items.getChannel(), caller), method, CallOptions.DEFAULT, request);
            return true;
        } catch (StatusRuntimeException refused) {
            return !Set.of(Status.Code.PERMISSION_DENIED, Status.Code.UNAUTHENTICATED)
                    .contains(refused.getStatus().getCode());
        }
    }

    @SuppressWarnings("unchecked")
    private static Stream<MethodDescriptor<Message, Message>> methods() {
        return Stream.of(
                        WorkItemServiceGrpc.getServiceDescriptor(),
                        ProcessServiceGrpc.getServiceDescriptor(),
                        EventServiceGrpc.getServiceDescriptor())
                .flatMap(service -> service.getMethods().stream())
                .map(method -> (MethodDescriptor<Message, Message>) method);
    }

    private static Message request(MethodDescriptor<Message, Message> method, String item) {
        var marshaller = (PrototypeMarshaller<Message>) method.getRequestMarshaller();
        var request = marshaller.getMessagePrototype().toBuilder();
        var type = request.getDescriptorForType();
        if (type.findFieldByName("name") != null) {
            request.setField(type.findFieldByName("name"), item);
        }
        if (type.findFieldByName("request_id") != null) {
            request.setField(type.findFieldByName("request_id"), Given.id());
        }
        return request.build();
    }

    private static Map<String, As> callers() {
        var callers = new TreeMap<String, As>();
        callers.put("anyone", As.anyone());
        callers.put("login", As.login("somebody@example.test", "Somebody"));
        callers.put("engine", As.engine());
        for (var role : ROLES) {
            callers.put("staff " + role, As.staff(role));
            callers.put("body " + role, As.person("actors/region-uppsala", role));
            callers.put("foreign " + role, As.person("actors/region-skane", role));
        }
        return callers;
    }

    private static Set<String> matching(String regex) {
        return CALLERS.keySet().stream().filter(name -> name.matches(regex)).collect(Collectors.toSet());
    }
}
