package uk.nhs.css.reporting.document.internal;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/**
 * Where a line may end: where the language allows it, and inside a word that is longer than a column, which would otherwise
 * push the amounts beside it off the page.
 */
final class LineBreaks implements FSTextBreaker {

    /** As many characters as a narrow column holds. */
    static final int LONGEST_PIECE = 24;

    /** A word this long still stands in one piece. */
    private static final int LONGEST_WORD = 40;

    private final Deque<Integer> places = new ArrayDeque<>();

    @Override
    public void setText(String text) {
        places.clear();
        BreakIterator lines = BreakIterator.getLineInstance(Locale.UK);
        lines.setText(text);
        int from = lines.first();
        for (int to = lines.next(); to != BreakIterator.DONE; to = lines.next()) {
            if (to - from > LONGEST_WORD) {
                for (int inside = from + LONGEST_PIECE; inside < to; inside += LONGEST_PIECE) {
                    // Never between the two halves of one character.
                    places.add(Character.isLowSurrogate(text.charAt(inside)) ? inside + 1 : inside);
                }
            }
            places.add(to);
            from = to;
        }
    }

    @Override
    public int next() {
        return places.isEmpty() ? BreakIterator.DONE : places.remove();
    }
}
