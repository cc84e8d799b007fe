package se.arshjul.runtime.db;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import java.util.Comparator;
import java.util.Set;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;

/** Records as JSON: their components in order, nulls left out, instants in ISO 8601, equal values as equal text. */
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultVisibility(visibility ->
                    visibility.with(Visibility.NONE).withVisibility(PropertyAccessor.FIELD, Visibility.ANY))
            .changeDefaultPropertyInclusion(include -> include.withValueInclusion(JsonInclude.Include.NON_NULL))
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .addModule(new SimpleModule().addSerializer(Set.class, new SortedSetSerializer()))
            .build();

    private Json() {}

    public static String text(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /** The same as {@link #text}, without some of the components. */
    public static String textWithout(Object value, Set<String> components) {
        ObjectNode tree = MAPPER.valueToTree(value);
        return MAPPER.writeValueAsString(tree.remove(components));
    }

    /** An immutable set walks in an order that differs between processes; a fingerprint may not. */
    @SuppressWarnings("rawtypes")
    private static final class SortedSetSerializer extends ValueSerializer<Set> {

        @Override
        public void serialize(Set set, JsonGenerator json, SerializationContext context) {
            json.writeStartArray();
            for (Object element : ((Set<?>) set)
                    .stream().sorted(Comparator.comparing(String::valueOf)).toList()) {
                context.writeValue(json, element);
            }
            json.writeEndArray();
        }
    }
}
