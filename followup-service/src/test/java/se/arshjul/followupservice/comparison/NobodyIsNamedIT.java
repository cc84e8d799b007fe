package se.arshjul.followupservice.comparison;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Message;
import io.grpc.BindableService;
import io.grpc.StatusRuntimeException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.followup.v1.ComparisonServiceGrpc.ComparisonServiceBlockingStub;
import se.arshjul.followup.v1.Grouping;
import se.arshjul.testkit.AnyMethod;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;

/** Unless the survey names bodies, no method of the process shows anybody what another body answered. */
@ServiceTest
class NobodyIsNamedIT {

    private static final List<As> OTHERS = List.of(
            As.anyone(),
            As.login("a@b.test", "A"),
            As.person(
                    "actors/region-halland", "contact", "respondent", "approver", "coordinator", "analyst", "member"));

    @Autowired
    ComparisonServiceBlockingStub comparison;

    @Autowired
    Collection<BindableService> services;

    @Autowired
    PublishedFixtures rounds;

    @Test
    void noMethodTellsOthersWhatABodyAnswered() {
        var published = rounds.published();
        var drafted = rounds.drafted();
        List<String> told = new ArrayList<>();
        for (var survey : List.of(published, drafted)) {
            for (var parent : List.of(
                    survey.toString(),
                    survey + "/publications/1",
                    survey + "/publications/draft",
                    survey + "/requests/region-uppsala")) {
                for (var reply : replies(parent)) {
                    if (reply.contains("region-uppsala") || reply.contains("17.5") || reply.contains("Hemligheten")) {
                        told.add(reply);
                    }
                }
            }
        }

        assertThat(told).isEmpty();
    }

    private List<String> replies(String resource) {
        List<String> replies = new ArrayList<>();
        for (var service : services) {
            AnyMethod.of(service.bindService().getServiceDescriptor())
                    .filter(method -> method.service().startsWith("arshjul."))
                    .forEach(method -> Stream.of(Map.<String, Object>of(), oneQuestion(Grouping.COUNTY), all())
                            .map(fields -> about(resource, fields))
                            // Most methods know none of these fields: what they are asked is the same each time.
                            .collect(toMap(method::request, Function.identity(), (one, same) -> one))
                            .values()
                            .forEach(fields -> OTHERS.forEach(other -> replies.add(reply(method, other, fields)))));
        }
        return replies;
    }

    private static Map<String, Object> about(String resource, Map<String, Object> more) {
        var fields = new HashMap<>(more);
        fields.put("name", resource);
        fields.put("parent", resource);
        return fields;
    }

    private String reply(AnyMethod method, As caller, Map<String, Object> about) {
        var fields = new HashMap<>(about);
        fields.put("request_id", UUID.randomUUID().toString());
        try {
            Message reply = method.call(comparison.getChannel(), method.request(fields), caller);
            return method.name() + " " + reply;
        } catch (StatusRuntimeException refused) {
            return "";
        }
    }

    private static Map<String, Object> oneQuestion(Grouping grouping) {
        return Map.of("question_id", "number", "grouping", grouping.getValueDescriptor(), "page_size", 1000);
    }

    private static Map<String, Object> all() {
        return Map.of("grouping", Grouping.SIZE.getValueDescriptor(), "principals", List.of("region-uppsala"));
    }
}
