package se.arshjul.runtime.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static se.arshjul.runtime.access.AccessRule.anyone;
import static se.arshjul.runtime.access.AccessRule.body;
import static se.arshjul.runtime.access.AccessRule.engine;
import static se.arshjul.runtime.access.AccessRule.login;
import static se.arshjul.runtime.access.AccessRule.publisher;
import static se.arshjul.runtime.access.AccessRule.staff;

import io.grpc.BindableService;
import io.grpc.MethodDescriptor;
import io.grpc.ServerServiceDefinition;
import io.grpc.protobuf.ProtoUtils;
import io.grpc.stub.ServerCalls;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AccessTableTest {

    private static final MethodDescriptor<com.google.api.Page, com.google.api.Page> CLOSE = method("a.v1.A/Close");
    private static final MethodDescriptor<com.google.api.Page, com.google.api.Page> OPEN = method("a.v1.A/Open");

    private static final Caller COORDINATOR = person("actors/home", true, "coordinator");
    private static final Caller RESPONDENT = person("actors/region-a", false, "respondent");
    private static final Caller NEWCOMER = Caller.login("sub", "Somebody", "a@b.test");
    private static final Caller WORKFLOWS = Caller.engine("workflows");
    private static final Caller SERVICE = Caller.publisher("a-service");

    private static final List<Caller> ALL =
            List.of(COORDINATOR, RESPONDENT, NEWCOMER, WORKFLOWS, SERVICE, Caller.ANYONE);

    @Test
    void eachRuleLetsInWhomItNames() {
        assertThat(ALL).filteredOn(anyone()::permits).isEqualTo(ALL);
        assertThat(ALL).filteredOn(login()::permits).containsExactly(NEWCOMER);
        assertThat(ALL).filteredOn(engine()::permits).containsExactly(WORKFLOWS);
        assertThat(ALL).filteredOn(publisher()::permits).containsExactly(SERVICE);
        assertThat(ALL).filteredOn(staff()::permits).containsExactly(COORDINATOR);
        assertThat(ALL).filteredOn(staff("coordinator", "analyst")::permits).containsExactly(COORDINATOR);
        assertThat(ALL).filteredOn(staff("analyst")::permits).isEmpty();
        assertThat(ALL).filteredOn(staff("respondent")::permits).isEmpty();
        assertThat(ALL).filteredOn(body("respondent")::permits).containsExactly(RESPONDENT);
        assertThat(ALL).filteredOn(body()::permits).containsExactly(COORDINATOR, RESPONDENT);
        assertThat(ALL).filteredOn(engine().or(staff())::permits).containsExactly(COORDINATOR, WORKFLOWS);
    }

    @Test
    void aPersonWithoutARoleHasNone() {
        assertThat(body().permits(person("actors/region-a", false))).isFalse();
        assertThat(staff().permits(person("actors/home", true))).isFalse();
    }

    @Test
    void onlyAPersonActsForABody() {
        assertThat(RESPONDENT.actsFor("actors/region-a")).isTrue();
        assertThat(RESPONDENT.actsFor("actors/region-b")).isFalse();
        assertThat(WORKFLOWS.actsFor("")).isFalse();
        assertThat(person("", false, "respondent").actsFor("")).isFalse();
    }

    @Test
    void aMethodWithoutARowIsDeniedToEverybody() {
        var table = AccessTable.denyByDefault().allow(CLOSE, anyone());

        assertThat(table.permits(CLOSE, Caller.ANYONE)).isTrue();
        assertThat(ALL).noneMatch(caller -> table.permits(OPEN, caller));
    }

    @Test
    void healthAndReflectionAreOpen() {
        var table = AccessTable.denyByDefault();

        assertThat(table.permits(method("grpc.health.v1.Health/Check"), Caller.ANYONE))
                .isTrue();
        assertThat(table.permits(method("grpc.reflection.v1.ServerReflection/Info"), Caller.ANYONE))
                .isTrue();
    }

    @Test
    void aMethodWithoutARowStopsTheStart() {
        assertThatIllegalStateException()
                .isThrownBy(() -> AccessTable.denyByDefault()
                        .allow(CLOSE, anyone())
                        .requireRowForEachMethodOf(List.of(service(CLOSE, OPEN))))
                .withMessageContaining("methods without a row [a.v1.A/Open]");
    }

    @Test
    void aRowWithoutAMethodStopsTheStart() {
        assertThatIllegalStateException()
                .isThrownBy(() -> AccessTable.denyByDefault()
                        .allow(CLOSE, anyone())
                        .allow(OPEN, anyone())
                        .requireRowForEachMethodOf(List.of(service(CLOSE))))
                .withMessageContaining("rows without a method [a.v1.A/Open]");
    }

    @Test
    void twoRowsForOneMethodStopTheStart() {
        var table = AccessTable.denyByDefault().allow(CLOSE, anyone());

        assertThatIllegalStateException().isThrownBy(() -> table.allow(CLOSE, engine()));
    }

    @Test
    void aCallerIsKnownWhereItsContextRuns() {
        assertThat(Caller.current()).isEqualTo(Caller.ANYONE);
        RESPONDENT.context().run(() -> assertThat(Caller.current()).isEqualTo(RESPONDENT));
        assertThat(Caller.current()).isEqualTo(Caller.ANYONE);
    }

    private static Caller person(String actor, boolean staff, String... roles) {
        return new Caller(
                Caller.Kind.PERSON,
                "people/p",
                "P",
                "",
                actor,
                staff,
                Set.of(roles),
                false,
                new Caller.Own("P", Set.of(roles)),
                List.of());
    }

    private static MethodDescriptor<com.google.api.Page, com.google.api.Page> method(String name) {
        var marshaller = ProtoUtils.marshaller(com.google.api.Page.getDefaultInstance());
        return MethodDescriptor.newBuilder(marshaller, marshaller)
                .setType(MethodDescriptor.MethodType.UNARY)
                .setFullMethodName(name)
                .build();
    }

    @SafeVarargs
    private static BindableService service(MethodDescriptor<com.google.api.Page, com.google.api.Page>... methods) {
        return () -> {
            var definition = ServerServiceDefinition.builder("a.v1.A");
            for (var method : methods) {
                definition.addMethod(method, ServerCalls.asyncUnaryCall((request, replies) -> {}));
            }
            return definition.build();
        };
    }
}
