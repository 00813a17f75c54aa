package uk.nhs.css.reporting.table;

/** What the cells of a column hold. A cell may always be blank. */
public enum ColumnType {
    TEXT,
    /** Pounds and pence. */
    MONEY,
    /** Pence a head. */
    RATE,
    /** A whole number. */
    COUNT,
    /** Whole-time equivalents, with two decimals. */
    WTE,
    /** A calendar date. */
    DATE,
    /** Hundredths, with one decimal. */
    PERCENT;

    /** Whether its cells are numbers, set to the right under one another. */
    public boolean numeric() {
        return this != TEXT && this != DATE;
    }

    /** Whether its cells may be added up: a rate or a percentage of London is not the sum of its parts. */
    boolean additive() {
        return this == MONEY || this == COUNT || this == WTE;
    }
}
