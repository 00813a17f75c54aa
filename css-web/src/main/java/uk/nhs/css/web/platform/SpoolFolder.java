package uk.nhs.css.web.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.stream.Stream;

/**
 * Where files wait that were sent: below the machine's folder for what is temporary one folder for each process, so that what
 * a process left behind that was killed can be told from what another one is reading.
 */
final class SpoolFolder {

    private final Path all;
    private final long process;

    /**
     * @param all the folder of all processes of this service and account; made when it is needed
     * @param process the id of the one that asks
     */
    SpoolFolder(Path all, long process) {
        this.all = all;
        this.process = process;
    }

    /** That of the running process. */
    static SpoolFolder own() {
        String name = "css-files-" + System.getProperty("user.name", "").replaceAll("[^A-Za-z0-9]", "_");
        return new SpoolFolder(
                Path.of(System.getProperty("java.io.tmpdir"), name),
                ProcessHandle.current().pid());
    }

    /** A new, empty file. */
    Path newFile() throws IOException {
        return Files.createTempFile(Files.createDirectories(all.resolve(String.valueOf(process))), "css-file-", ".csv");
    }

    /**
     * Removes what is left of processes that have ended, and of an earlier one that had this one's id. Called before the first
     * file is sent.
     *
     * @param alive whether a process with an id is running
     */
    void clear(LongPredicate alive) throws IOException {
        for (Path folder : entries(all)) {
            String name = folder.getFileName().toString();
            if (!name.matches("\\d{1,18}") || !Files.isDirectory(folder)) {
                continue;
            }
            long id = Long.parseLong(name);
            if (id == process || !alive.test(id)) {
                for (Path file : entries(folder)) {
                    Files.deleteIfExists(file);
                }
                Files.deleteIfExists(folder);
            }
        }
    }

    private static List<Path> entries(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList();
        }
    }
}
