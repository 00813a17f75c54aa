package uk.nhs.css.domain.imports;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** One kind of file: its name, its header, and what a row does. A feature offers it as a CDI bean. */
public interface ImportKind {

    /** As addresses carry it, such as {@code populations}. */
    String name();

    /** As pages say it, such as {@code Cost returns}. */
    default String label() {
        String words = name().replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** The columns, in order, exactly as the file's first line must name them. */
    List<String> header();

    /**
     * The columns that say what a row is about. A file in which two rows are about the same is refused: the later would undo
     * the earlier. Empty if every row is a matter of its own.
     */
    default List<String> key() {
        return List.of();
    }

    /**
     * Applies one row through the same service that a form would use.
     *
     * @return what it did
     * @throws uk.nhs.css.domain.refusal.MalformedInput if a column cannot be understood
     * @throws uk.nhs.css.domain.refusal.Refusal if a rule says no
     */
    RowEffect apply(ImportRow row);

    /** Begins to read a file. A kind whose rows belong together, such as the lines of one return, keeps them until its end. */
    default ImportSession open() {
        return this::apply;
    }

    /** Whether a PCT user may load a file of this kind, with rows of its own PCT. To others it does not exist. */
    default boolean forPcts() {
        return false;
    }

    /** As {@link #export}, one row at a time, for a kind of which there may be very many. */
    default void export(Consumer<List<String>> rows) {
        export().forEach(rows);
    }

    /**
     * Every row that there is, as a file of this kind would bring it: loaded again, it changes nothing. A PCT user gets its
     * own.
     *
     * @return for each row a text for each column of the header, in order
     */
    default List<List<String>> export() {
        return List.of();
    }
}
