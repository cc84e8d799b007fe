package se.arshjul.testkit;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import se.arshjul.runtime.refusal.FieldViolation;
import se.arshjul.runtime.request.RequestRules;

/** The lengths, ranges and numbers a service checks, found in its {@link RequestRules} constants. */
final class ShapeRules {

    private static final Set<String> MEASURES = Set.of("TOO_LONG", "WRONG_LENGTH", "OUT_OF_RANGE", "TOO_MANY");

    /** One rule about one field of one message. */
    record Shape(String message, String field, String sentence) {

        boolean standsIn(String comment) {
            return normal(comment).contains(normal(sentence));
        }

        private static String normal(String text) {
            return text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").replaceFirst("\\.$", "");
        }
    }

    private ShapeRules() {}

    static List<Shape> of(String javaPackage) {
        return imported(javaPackage).stream()
                .flatMap(type -> type.getFields().stream())
                .filter(field -> field.getRawType().isEquivalentTo(RequestRules.class))
                .map(ShapeRules::value)
                .flatMap(ShapeRules::shapes)
                .distinct()
                .toList();
    }

    /** The classes of a package alone: a field's type is known by its name, and reading all it rests on takes long. */
    private static JavaClasses imported(String javaPackage) {
        return ArchConfiguration.withThreadLocalScope((ArchConfiguration configuration) -> {
            configuration.setResolveMissingDependenciesFromClassPath(false);
            return new ClassFileImporter().importPackages(javaPackage);
        });
    }

    private static RequestRules<?> value(JavaField constant) {
        try {
            var field = constant.reflect();
            field.setAccessible(true);
            return (RequestRules<?>) Objects.requireNonNull(field.get(null));
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Stream<Shape> shapes(RequestRules<?> rules) {
        return rules.sentences().stream()
                .filter(sentence -> MEASURES.contains(sentence.reason()))
                .map(sentence -> shape(rules, sentence));
    }

    private static Shape shape(RequestRules<?> rules, FieldViolation sentence) {
        var type = rules.example().getDescriptorForType();
        FieldDescriptor field = null;
        for (var name : sentence.field().split("\\.", -1)) {
            field = Objects.requireNonNull(type.findFieldByName(name));
            type = field.getJavaType() == FieldDescriptor.JavaType.MESSAGE ? field.getMessageType() : type;
        }
        var owner = Objects.requireNonNull(field).getContainingType();
        var message = owner.getFullName().substring(owner.getFile().getPackage().length() + 1);
        return new Shape(message, field.getName(), sentence.description());
    }
}
