package uk.nhs.css.reporting.pack;

/**
 * A figure that differs between two tables.
 *
 * @param row the row's name
 * @param column the column's heading; empty where the whole row came or went
 * @param before as files carry it; may be empty
 * @param after as files carry it; may be empty
 */
public record Difference(String row, String column, String before, String after) {}
