package uk.nhs.css.web.pages.phasing;

import java.time.LocalDate;
import java.util.Optional;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.membership.phasing.WaveRequest;
import uk.nhs.css.web.frame.DateText;
import uk.nhs.css.web.frame.Show;
import uk.nhs.css.web.pages.Address;

/** A line of the waves form, as it was typed; an empty line is no wave. */
public class WaveRow {

    private String start;
    private String capacity;
    private String newSystemLimit;

    /** @param place the number of the line, for the message */
    Optional<WaveRequest> wave(int place) {
        if (Address.blank(start)) {
            Optional<String> alone = Address.given(capacity).or(() -> Address.given(newSystemLimit));
            alone.ifPresent(number -> {
                throw new MalformedInput(
                        "waves",
                        number,
                        "on line " + place + " stands without a start",
                        "Enter the day on which the wave starts, or empty its whole line");
            });
            return Optional.empty();
        }
        LocalDate first;
        try {
            first = DateText.parse("waves", start);
        } catch (MalformedInput noDate) {
            throw new MalformedInput("waves", start, "on line " + place + " is no date", noDate.mend());
        }
        if (first.getDayOfMonth() != 1) {
            throw new MalformedInput(
                    "waves",
                    start,
                    "on line " + place + " is not the first of a month",
                    "Start each wave on the first of a month");
        }
        int places = number("how many PCTs the wave takes", place, capacity);
        if (places < 1 || places > 31) {
            throw new MalformedInput(
                    "waves",
                    capacity,
                    "on line " + place + " is no capacity",
                    "Give each wave a capacity of 1 to 31 PCTs");
        }
        return Optional.of(
                new WaveRequest(first, places, number("how many PCTs may be on new systems", place, newSystemLimit)));
    }

    private static int number(String what, int place, String text) {
        try {
            return number("waves", "on line " + place, text);
        } catch (MalformedInput wrong) {
            throw new MalformedInput("waves", wrong.value(), wrong.reason(), "Enter " + what + " as a whole number");
        }
    }

    static int number(String field, String where, String text) {
        String stripped = text == null ? "" : text.strip();
        if (!stripped.matches("\\d{1,3}")) {
            throw new MalformedInput(
                    field,
                    stripped.isEmpty() ? "nothing" : stripped,
                    where.isEmpty() ? "is no whole number" : where + " is no whole number",
                    "Enter whole numbers");
        }
        return Integer.parseInt(stripped);
    }

    /** A line that says what a request says. */
    static WaveRow of(WaveRequest wave, Show show) {
        WaveRow row = new WaveRow();
        row.setStart(show.shortDate(wave.start()));
        row.setCapacity(String.valueOf(wave.capacity()));
        row.setNewSystemLimit(String.valueOf(wave.newSystemLimit()));
        return row;
    }

    public String getStart() {
        return start;
    }

    public void setStart(String start) {
        this.start = start;
    }

    public String getCapacity() {
        return capacity;
    }

    public void setCapacity(String capacity) {
        this.capacity = capacity;
    }

    public String getNewSystemLimit() {
        return newSystemLimit;
    }

    public void setNewSystemLimit(String newSystemLimit) {
        this.newSystemLimit = newSystemLimit;
    }
}
