package se.arshjul.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The protos under a folder as a person reads them: every element with the comment above it. */
final class ProtoSources {

    enum Kind {
        SERVICE,
        RPC,
        MESSAGE,
        ENUM,
        ONEOF,
        FIELD,
        VALUE
    }

    /**
     * One element.
     *
     * @param name its own, below those it stands in: {@code Meeting.State.CLOSED}
     * @param text the declaration without its block, on one line
     */
    record Element(Kind kind, String name, String comment, String text, Path file) {

        String ownName() {
            return name.substring(name.lastIndexOf('.') + 1);
        }

        String owner() {
            return name.substring(0, Math.max(0, name.lastIndexOf('.')));
        }
    }

    private static final Pattern RPC =
            Pattern.compile("rpc (\\w+) ?\\( ?(stream )?([\\w.]+) ?\\) returns ?\\( ?(stream )?([\\w.]+) ?\\).*");
    private static final Pattern BLOCK = Pattern.compile("(service|message|enum|oneof) (\\w+)");
    private static final Pattern FIELD = Pattern.compile("((?:optional |repeated )?[\\w.<>, ]+?) (\\w+) ?= ?\\d+.*");
    private static final Pattern VALUE = Pattern.compile("(\\w+) ?= ?-?\\d+.*");

    private final List<Element> elements = new ArrayList<>();

    private ProtoSources() {}

    static ProtoSources under(Path folder) {
        var sources = new ProtoSources();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(path -> path.toString().endsWith(".proto"))
                    .sorted()
                    .toList()) {
                sources.new Reader(file).read(Files.readString(file));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return sources;
    }

    List<Element> all() {
        return List.copyOf(elements);
    }

    List<Element> all(Kind kind) {
        return elements.stream().filter(element -> element.kind() == kind).toList();
    }

    /** The fields of a message itself. */
    List<Element> fieldsOf(String message) {
        return all(Kind.FIELD).stream()
                .filter(field -> field.owner().equals(message))
                .toList();
    }

    Optional<Element> field(String message, String name) {
        return fieldsOf(message).stream()
                .filter(field -> field.ownName().equals(name))
                .findFirst();
    }

    static String requestOf(Element rpc) {
        return match(rpc).group(3);
    }

    static String responseOf(Element rpc) {
        return match(rpc).group(5);
    }

    /** A field's type: {@code string}, {@code google.protobuf.Timestamp}, {@code repeated Meeting}. */
    static String typeOf(Element field) {
        var matcher = FIELD.matcher(field.text());
        return matcher.matches() ? matcher.group(1) : "";
    }

    private static java.util.regex.Matcher match(Element rpc) {
        var matcher = RPC.matcher(rpc.text());
        if (!matcher.matches()) {
            throw new IllegalStateException("Not an rpc: " + rpc.text());
        }
        return matcher;
    }

    /** Reads one file: comments gather until the statement they stand above ends. */
    private final class Reader {

        private final Path file;
        private final Deque<Element> within = new ArrayDeque<>();
        private final StringBuilder comment = new StringBuilder();
        private final StringBuilder statement = new StringBuilder();
        private int options;

        Reader(Path file) {
            this.file = file;
        }

        void read(String text) {
            for (var line : text.lines().map(String::strip).toList()) {
                if (line.startsWith("//")) {
                    comment.append(line.substring(2).strip()).append('\n');
                } else if (line.isEmpty() && statement.isEmpty()) {
                    comment.setLength(0);
                } else {
                    line.chars().forEach(character -> take((char) character));
                    statement.append(' ');
                }
            }
        }

        private void take(char character) {
            switch (character) {
                case '[' -> options++;
                case ']' -> options--;
                default -> {}
            }
            if (options > 0 || !(character == ';' || character == '{' || character == '}')) {
                statement.append(character);
                return;
            }
            var text = statement.toString().strip().replaceAll("\\s+", " ");
            statement.setLength(0);
            if (character == '}') {
                if (!within.isEmpty()) {
                    within.pop();
                }
            } else {
                var element = element(text);
                element.filter(found ->
                                found.kind() != Kind.ONEOF || !found.text().isEmpty())
                        .ifPresent(elements::add);
                if (character == '{') {
                    within.push(element.orElse(within.peek() == null ? nothing() : within.peek()));
                }
            }
            comment.setLength(0);
        }

        private Optional<Element> element(String text) {
            if (text.startsWith("option ")) {
                return Optional.empty();
            }
            var block = BLOCK.matcher(text);
            if (block.matches()) {
                return Optional.of(
                        element(Kind.valueOf(block.group(1).toUpperCase(java.util.Locale.ROOT)), block.group(2), text));
            }
            var rpc = RPC.matcher(text);
            if (rpc.matches()) {
                return Optional.of(element(Kind.RPC, rpc.group(1), text));
            }
            var inEnum = within.peek() != null && within.peek().kind() == Kind.ENUM;
            var matcher = (inEnum ? VALUE : FIELD).matcher(text);
            return within.isEmpty() || !matcher.matches()
                    ? Optional.empty()
                    : Optional.of(element(inEnum ? Kind.VALUE : Kind.FIELD, matcher.group(inEnum ? 1 : 2), text));
        }

        private Element element(Kind kind, String name, String text) {
            var owner = within.peek();
            // A field of a oneof is a field of its message.
            var prefix = owner == null ? "" : owner.kind() == Kind.ONEOF ? owner.owner() : owner.name();
            return new Element(
                    kind,
                    prefix.isEmpty() ? name : prefix + "." + name,
                    comment.toString().strip(),
                    text,
                    file);
        }

        private Element nothing() {
            return new Element(Kind.MESSAGE, "", "", "", file);
        }
    }
}
