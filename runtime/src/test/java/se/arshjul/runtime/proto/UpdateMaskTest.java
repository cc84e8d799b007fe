package se.arshjul.runtime.proto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.api.Page;
import com.google.protobuf.FieldMask;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.arshjul.runtime.refusal.FieldViolation;
import se.arshjul.runtime.refusal.Refusal;

class UpdateMaskTest {

    private static final Set<String> UPDATABLE = Set.of("name", "content");

    private final Page wanted = Page.newBuilder()
            .setName("a")
            .addSubpages(Page.getDefaultInstance())
            .build();

    @Test
    void meansTheFieldsItNames() {
        assertThat(paths("content")).containsExactly("content");
    }

    @Test
    void meansThePopulatedFieldsWhenUnset() {
        assertThat(paths()).containsExactly("name");
    }

    @Test
    void meansEverythingUpdatableByAStar() {
        assertThat(paths("*")).isEqualTo(UPDATABLE);
    }

    @Test
    void refusesEveryPathThatCannotBeUpdated() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> paths("name", "subpages", "title"))
                .satisfies(refusal -> assertThat(refusal.violations())
                        .extracting(FieldViolation::description)
                        .containsExactly("Cannot be updated: subpages", "Cannot be updated: title"));
    }

    private Set<String> paths(String... paths) {
        var mask = FieldMask.newBuilder().addAllPaths(List.of(paths)).build();
        return UpdateMask.paths(mask, wanted, UPDATABLE, findings -> Refusal.invalid("PAGE_X", "No.", findings));
    }
}
