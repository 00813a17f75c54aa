package uk.nhs.css.web.pages;

import java.util.List;

/**
 * What the first page shows: the figures that matter, what needs the user now, and where to go.
 *
 * @param heading the h1
 * @param figures the strip; may be empty
 * @param tasks what needs the user, most urgent first; may be empty
 * @param places cards that lead on
 */
public record HomeView(String heading, List<Figure> figures, List<Task> tasks, List<Place> places) {

    /**
     * One figure of the strip.
     *
     * @param label what it is
     * @param value the figure in words
     * @param note a few words that place it
     * @param path where it leads; empty if nowhere
     */
    public record Figure(String label, String value, String note, String path) {

        Figure(String label, String value, String note) {
            this(label, value, note, "");
        }
    }

    /**
     * @param path where it is done
     * @param title what to do, a command
     * @param why a sentence under it
     * @param tag a few words at its side
     * @param colour of the tag: red, amber, blue, green or grey
     */
    public record Task(String path, String title, String why, String tag, String colour) {}

    /** A card: where it leads, its title, and what is found there, a sentence. */
    public record Place(String path, String title, String what) {}
}
