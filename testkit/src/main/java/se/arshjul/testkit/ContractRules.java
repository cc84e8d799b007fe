package se.arshjul.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.arshjul.runtime.access.AccessTable;
import se.arshjul.testkit.ProtoSources.Element;
import se.arshjul.testkit.ProtoSources.Kind;

/**
 * The laws of a contract and of the service that keeps it: {@code class MeetingContractRulesTest implements
 * ContractRules { public String context() { return "meeting"; } }}.
 */
public interface ContractRules {

    /** Said at the door or by runtime, for every method alike: a method may document them, and need not. */
    Set<String> EVERYWHERE = Set.of(
            "PERMISSION_DENIED NOT_ALLOWED",
            "INVALID_ARGUMENT REQUEST_ID_MISSING",
            "INVALID_ARGUMENT REQUEST_ID_REUSED",
            "INVALID_ARGUMENT PAGE_INVALID",
            "INVALID_ARGUMENT DATE_INVALID",
            "INVALID_ARGUMENT TIME_INVALID");

    Pattern DOCUMENTED = Pattern.compile("- ([A-Z_]+) `([A-Z0-9_]+)`:");
    Pattern THROWN = Pattern.compile("Refusal\\s*\\.\\s*([a-z]\\w+)\\(\\s*\"([A-Z0-9_]+)\"");

    Pattern LENGTH = Pattern.compile("[\\d,]+\\s+(to\\s+[\\d,]+\\s+)?characters");

    /** The package between {@code arshjul} and {@code v1}. */
    String context();

    /** The service's folder. */
    default Path module() {
        return Path.of("");
    }

    default Path contract() {
        return module().resolve("../contracts/src/main/protobuf/arshjul/" + context());
    }

    /** Where the service's refusals and rules are written. */
    default Path sources() {
        return module().resolve("src/main/java");
    }

    /** The Java package below which the service's {@code RequestRules} are found. */
    default String code() {
        return getClass().getPackageName();
    }

    /** Methods that change nothing although their name does not say so, or that know a repetition by something else. */
    default Set<String> needNoRequestId() {
        return Set.of();
    }

    @Test
    default void everyElementIsCommented() {
        assertNone(
                "elements without a comment",
                elements(Kind.values()).filter(element -> element.comment().isBlank()));
    }

    @Test
    default void everyChangingMethodTakesARequestId() {
        assertNone(
                "methods that change something and cannot be repeated",
                changes().filter(rpc -> {
                    var request = ProtoSources.requestOf(rpc);
                    return elements(Kind.FIELD)
                            .noneMatch(field -> field.ownName().equals("request_id")
                                    && (field.owner().equals(request)
                                            || field.owner().startsWith(request + ".")));
                }));
    }

    @Test
    default void everyListIsReadPageByPage() {
        var sources = ProtoSources.under(contract());

        assertNone(
                "lists without page_size, page_token and next_page_token",
                elements(Kind.RPC)
                        .filter(rpc -> rpc.ownName().startsWith("List"))
                        .filter(rpc -> sources.field(ProtoSources.requestOf(rpc), "page_size")
                                        .isEmpty()
                                || sources.field(ProtoSources.requestOf(rpc), "page_token")
                                        .isEmpty()
                                || sources.field(ProtoSources.responseOf(rpc), "next_page_token")
                                        .isEmpty()));
    }

    @Test
    default void everyRequestFieldSaysHowItBehaves() {
        assertNone(
                "request fields without google.api.field_behavior",
                elements(Kind.FIELD)
                        .filter(field -> field.owner().endsWith("Request"))
                        .filter(field -> !field.text().contains("(google.api.field_behavior)")));
    }

    @Test
    default void namesSayTheirKind() {
        assertNone(
                "timestamps end _time, dates end _date, a map's keys are named",
                elements(Kind.FIELD)
                        .filter(field -> switch (ProtoSources.typeOf(field).replaceFirst("^(optional|repeated) ", "")) {
                            case "google.protobuf.Timestamp" -> !field.ownName().matches("(.*_)?times?");
                            case "google.type.Date" -> !field.ownName().matches("(.*_)?dates?");
                            case "map<string, string>" -> true;
                            default -> false;
                        }));
    }

    @Test
    default void everyEnumStartsUnspecified() {
        assertNone(
                "first values that mean something",
                elements(Kind.ENUM)
                        .filter(choice -> elements(Kind.VALUE)
                                .filter(value -> value.owner().equals(choice.name()))
                                .limit(1)
                                .noneMatch(value -> value.ownName().endsWith("_UNSPECIFIED"))));
    }

    @Test
    default void everyReasonIsDocumentedAndThrown() {
        Set<String> documented = new TreeSet<>();
        elements(Kind.RPC)
                .forEach(rpc -> DOCUMENTED
                        .matcher(rpc.comment())
                        .results()
                        .forEach(found -> documented.add(found.group(1) + " " + found.group(2))));
        Set<String> thrown = new TreeSet<>();
        JavaSources.under(sources()).stream()
                .filter(file -> file.path().toString().endsWith("Refusals.java"))
                .flatMap(file -> THROWN.matcher(String.join("\n", file.lines())).results())
                .forEach(found -> thrown.add(code(found) + " " + found.group(2)));
        documented.removeAll(EVERYWHERE);
        thrown.removeAll(EVERYWHERE);

        assertThat(thrown)
                .as("reasons in *Refusals.java, which must be those in the contract's comments: "
                        + "// - FAILED_PRECONDITION `MEETING_NOT_HELD`: condition")
                .isEqualTo(documented);
    }

    @Test
    default void everyShapeRuleStandsInTheCommentOfItsField() {
        var sources = ProtoSources.under(contract());
        var unsaid = ShapeRules.of(code()).stream()
                .filter(rule -> sources.field(rule.message(), rule.field())
                        .filter(field -> rule.standsIn(field.comment()))
                        .isEmpty());

        assertThat(unsaid).as("RequestRules that the contract does not tell of").isEmpty();
    }

    @Test
    default void everyLengthInACommentIsChecked() {
        var rules = ShapeRules.of(code());

        assertNone(
                "fields whose comment names a length that no RequestRules checks",
                elements(Kind.FIELD)
                        .filter(field -> !field.text().contains("OUTPUT_ONLY"))
                        .filter(field -> LENGTH.matcher(field.comment()).find())
                        .filter(field -> rules.stream()
                                .filter(rule -> rule.message().equals(field.owner())
                                        && rule.field().equals(field.ownName()))
                                .noneMatch(rule -> rule.standsIn(field.comment()))));
    }

    private Stream<Element> changes() {
        return elements(Kind.RPC)
                .filter(rpc -> !AccessTable.isReading(rpc.ownName())
                        && !needNoRequestId().contains(rpc.ownName()));
    }

    private Stream<Element> elements(Kind... kinds) {
        var sources = ProtoSources.under(contract());
        assertThat(sources.all(Kind.RPC)).as("methods of the contract").isNotEmpty();
        return sources.all().stream().filter(element -> Set.of(kinds).contains(element.kind()));
    }

    private static void assertNone(String as, Stream<Element> elements) {
        assertThat(elements.map(element -> element.file().getFileName() + " " + element.name()))
                .as(as)
                .isEmpty();
    }

    private static String code(MatchResult thrown) {
        return switch (thrown.group(1)) {
            case "invalid" -> "INVALID_ARGUMENT";
            case "notFound" -> "NOT_FOUND";
            case "exists" -> "ALREADY_EXISTS";
            case "precondition" -> "FAILED_PRECONDITION";
            case "stale" -> "ABORTED";
            case "denied" -> "PERMISSION_DENIED";
            case "unauthenticated" -> "UNAUTHENTICATED";
            case "unavailable" -> "UNAVAILABLE";
            case "exhausted" -> "RESOURCE_EXHAUSTED";
            default -> "UNKNOWN";
        };
    }
}
