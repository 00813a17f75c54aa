package uk.nhs.css.web.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a killed service left behind goes at the next start; nothing else does. */
class SpoolFolderTest {

    @TempDir
    private Path folder;

    @Test
    void only_what_ended_processes_left_behind_is_removed() throws IOException {
        Path dead = new SpoolFolder(folder, 11).newFile();
        Path living = new SpoolFolder(folder, 22).newFile();
        Path before = new SpoolFolder(folder, 33).newFile();
        Path foreign =
                Files.writeString(Files.createDirectory(folder.resolve("notes")).resolve("a.csv"), "kept");
        Path beside = Files.writeString(folder.resolve("44"), "no folder");

        SpoolFolder own = new SpoolFolder(folder, 33);
        own.clear(id -> id == 22 || id == 33);

        assertThat(dead).doesNotExist();
        assertThat(dead.getParent()).doesNotExist();
        // An earlier process had the same id: this one has sent no file yet.
        assertThat(before).doesNotExist();
        assertThat(living).exists();
        assertThat(foreign).exists();
        assertThat(beside).exists();
        assertThat(own.newFile()).exists().hasParent(folder.resolve("33"));
    }

    @Test
    void nothing_is_to_do_before_the_first_file() throws IOException {
        new SpoolFolder(folder.resolve("none"), 1).clear(id -> false);
        assertThat(folder.resolve("none")).doesNotExist();
    }
}
