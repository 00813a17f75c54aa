package uk.nhs.css.domain.imports;

import java.util.List;

/** One kind of file: its name, its header, and what a row does. A feature offers it as a CDI bean. */
public interface ImportKind {

    /** As addresses carry it, such as {@code populations}. */
    String name();

    /** The columns, in order, exactly as the file's first line must name them. */
    List<String> header();

    /**
     * Applies one row through the same service that a form would use.
     *
     * @return whether it changed anything
     * @throws uk.nhs.css.domain.refusal.MalformedInput if a column cannot be understood
     * @throws uk.nhs.css.domain.refusal.Refusal if a rule says no
     */
    boolean apply(ImportRow row);
}
