package se.arshjul.testkit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.protobuf.Message;
import io.grpc.BindableService;
import io.grpc.Channel;
import io.grpc.StatusRuntimeException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Asks every list that the running process serves for a page by tokens it has not given: a service or a method that
 * comes later is walked too. Injected in a {@link ServiceTest}.
 */
public final class PageTokenWalk {

    /** How many bytes of a token tell queries apart; what follows is the key of a row. */
    private static final int FINGERPRINT_BYTES = 8;

    private static final String REFUSED = "INVALID_ARGUMENT [page_token OF_ANOTHER_QUERY]";

    /** No tokens at all. */
    private static final List<String> GARBAGE = List.of("x", "%%%", "åäö", "AAAAAAAAAAAAAAAA", "A".repeat(10_000));

    private static final String SOME_UUID = "ffffffff-ffff-ffff-ffff-ffffffffffff";

    /** Keys by which no list orders its rows. */
    private static final List<String> IMPOSSIBLE = List.of(
            "\u0000",
            " ",
            "|",
            "||||",
            "-1",
            "99999999999999999999",
            "1|2|3",
            "å å|å å|å",
            "2026-99-99T99:99:99Z|" + SOME_UUID,
            "2026-01-01T00:00:00Z",
            "2026-01-01T00:00:00Z|" + SOME_UUID.replace('f', 'g'),
            "2026-01-01T00:00:00+18:00|" + SOME_UUID,
            "+999999999-12-31T23:59:59Z|" + SOME_UUID,
            "2026-02-30|2026-01-01T00:00:00Z|" + SOME_UUID);

    /** Keys that some list may order by: nothing comes of them but a page. */
    private static final List<String> POSSIBLE = List.of(
            "x",
            "0",
            "2026",
            "1 x",
            "1 01 x",
            "999999999999999999",
            "surveys/2026/requests/x",
            "2026-99-9999999",
            "2026-01-01T00:00:00Z|x|x",
            "9999-12-31T23:59:59Z|9999|999999999",
            "9999-12-31T23:59:59Z|" + SOME_UUID,
            "9999-12-31|9999-12-31T23:59:59Z|" + SOME_UUID);

    /** Who asks for which list; it must have two rows. */
    public record Asked(As caller, Map<String, ?> fields) {}

    private final Channel channel;
    private final Collection<BindableService> services;

    PageTokenWalk(Channel channel, Collection<BindableService> services) {
        this.channel = channel;
        this.services = services;
    }

    /** Where a token was answered otherwise than it should: such as {@code ListThings "||||" INTERNAL []}. */
    public List<String> findings(Function<AnyMethod, List<Asked>> asked) {
        return services.stream()
                .flatMap(service -> AnyMethod.of(service.bindService().getServiceDescriptor()))
                .filter(AnyMethod::isPaged)
                .flatMap(method -> asked.apply(method).stream().flatMap(one -> findings(method, one)))
                .toList();
    }

    private Stream<String> findings(AnyMethod method, Asked asked) {
        var request = method.request(asked.fields());
        var key = secondPage(method, request, asked.caller());
        if (key.length == 0) {
            return Stream.of(method.name() + " shows nothing: its list has no second page");
        }
        var found = new ArrayList<String>();
        Stream.concat(GARBAGE.stream(), impossible(key)).forEach(token -> {
            var answer = answer(method, with(request, token), asked.caller());
            if (!answer.equals(REFUSED)) {
                found.add(method.name() + " \"" + token + "\" " + answer);
            }
        });
        POSSIBLE.forEach(forged -> {
            var answer = answer(method, with(request, token(key, forged.getBytes(UTF_8))), asked.caller());
            if (!answer.equals(REFUSED) && !answer.equals("OK")) {
                found.add(method.name() + " \"" + forged + "\" " + answer);
            }
        });
        return found.stream();
    }

    private static Stream<String> impossible(byte[] token) {
        var key = new String(token, FINGERPRINT_BYTES, token.length - FINGERPRINT_BYTES, UTF_8);
        var ofAnotherQuery = token.clone();
        ofAnotherQuery[0]++;
        return Stream.concat(
                IMPOSSIBLE.stream().map(forged -> token(token, forged.getBytes(UTF_8))),
                Stream.of(
                        token(token, new byte[0]),
                        token(token, "\u00ff\u00fe".getBytes(ISO_8859_1)),
                        token(token, (key + "\u0000").getBytes(UTF_8)),
                        text(ofAnotherQuery)));
    }

    private byte[] secondPage(AnyMethod method, Message request, As caller) {
        var page = method.call(channel, with(request, ""), caller);
        var next = Objects.requireNonNull(page.getDescriptorForType().findFieldByName("next_page_token"));
        return Base64.getUrlDecoder().decode((String) page.getField(next));
    }

    private String answer(AnyMethod method, Message request, As caller) {
        try {
            method.call(channel, request, caller);
            return "OK";
        } catch (StatusRuntimeException refused) {
            return refused.getStatus().getCode() + " " + Refusals.violations(refused);
        }
    }

    private static Message with(Message request, String token) {
        var fields = request.getDescriptorForType();
        return request.toBuilder()
                .setField(fields.findFieldByName("page_token"), token)
                .setField(fields.findFieldByName("page_size"), 1)
                .build();
    }

    private static String token(byte[] given, byte[] key) {
        return text(ByteBuffer.allocate(FINGERPRINT_BYTES + key.length)
                .put(given, 0, FINGERPRINT_BYTES)
                .put(key)
                .array());
    }

    private static String text(byte[] token) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }
}
