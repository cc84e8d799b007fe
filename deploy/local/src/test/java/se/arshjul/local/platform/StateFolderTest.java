package se.arshjul.local.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.arshjul.local.port.Ports;
import se.arshjul.local.process.StartRefused;

class StateFolderTest {

    @TempDir
    Path parent;

    @Test
    void aSecondStartOnTheSameDataIsRefused() {
        try (var first = StateFolder.open(folder())) {
            assertThatExceptionOfType(StartRefused.class)
                    .isThrownBy(() -> StateFolder.open(first.path()))
                    .withMessageStartingWith("Årshjul är redan igång med datamappen " + folder());
        }

        assertThatCode(() -> StateFolder.open(folder()).close()).doesNotThrowAnyException();
    }

    @Test
    void aFullDiskIsToldBeforeAnythingStarts() {
        try (var folder = StateFolder.open(folder())) {
            assertThatExceptionOfType(StartRefused.class)
                    .isThrownBy(() -> folder.requireRoom(400_000_000))
                    .withMessage(
                            "Disken är full: 400 MB ledigt där %s ligger, och det behövs 1000 MB.".formatted(folder()));
            assertThatCode(() -> folder.requireRoom(1_000_000_000)).doesNotThrowAnyException();
        }
    }

    @Test
    void startingAnewDeletesTheDataAndKeepsTheLogs() throws IOException {
        try (var folder = StateFolder.open(folder())) {
            Secrets.of(folder.secrets());
            Files.createDirectories(folder.mail());
            Files.writeString(folder.mail().resolve("000001.eml"), "mail");
            Files.createDirectories(folder.log("portal").getParent());
            Files.writeString(folder.log("portal"), "line");
        }

        StateFolder.delete(folder());

        try (var files = Files.walk(folder())) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> folder().relativize(file).toString()))
                    .containsExactlyInAnyOrder("lock", "logs/portal.log");
        }
    }

    @Test
    void startingAnewNeverDeletesAFolderThatIsNotOurs() throws IOException {
        Files.createDirectories(folder());
        Files.writeString(folder().resolve("thesis.txt"), "years of work");

        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> StateFolder.delete(folder()))
                .withMessage("%s är ingen datamapp för Årshjul och raderas inte.".formatted(folder()));
        assertThat(folder().resolve("thesis.txt")).exists();
    }

    @Test
    void passwordsAreMadeOnceAndAreNobodyElsesToRead() throws IOException {
        String first;
        try (var folder = StateFolder.open(folder())) {
            first = Secrets.of(folder.secrets()).examplePassword();
            assertThat(Secrets.of(folder.secrets()).examplePassword()).isEqualTo(first);
            assertThat(Secrets.of(folder.secrets()).database("actor"))
                    .isNotEqualTo(Secrets.of(folder.secrets()).database("plan"));
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.secrets())))
                    .isEqualTo("rw-------");
        }
        try (var other = StateFolder.open(parent.resolve("other"))) {
            assertThat(Secrets.of(other.secrets()).examplePassword()).isNotEqualTo(first);
        }
    }

    @Test
    void ordinaryDataIsNeverRehearsedOn() {
        try (var folder = StateFolder.open(folder())) {
            Secrets.of(folder.secrets());
        }
        var rehearsal = PlatformOptions.in(folder()).on(Ports.free()).only().withControlledClock();

        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> Platform.prepare(rehearsal))
                .withMessageContaining("är gjord för vanlig tid, inte för övning");
    }

    private Path folder() {
        return parent.resolve("data");
    }
}
