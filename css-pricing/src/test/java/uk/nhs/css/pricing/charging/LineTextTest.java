package uk.nhs.css.pricing.charging;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.css.domain.population.PopulationBasis.RESIDENT;
import static uk.nhs.css.domain.population.PopulationBasis.UNIFIED_WEIGHTED;
import static uk.nhs.css.pricing.charging.London.BRENT;
import static uk.nhs.css.pricing.charging.London.EALING;
import static uk.nhs.css.pricing.tariff.Proration.DAYS;
import static uk.nhs.css.pricing.tariff.Proration.TWELFTHS;

import org.junit.jupiter.api.Test;

/** Every line says what it is and how its amount was reached. */
class LineTextTest {

    private static final String ROUNDED =
            "; the year's charge is rounded half-up to the penny once, and its parts sum to it.";

    @Test
    void an_instalment_shows_rate_heads_source_tariff_period_and_rounding() {
        ChargeLine line = London.asInBrentsBoardPaper(TWELFTHS).run().toPost().get(1);
        assertThat(LineText.narrative(line)).isEqualTo("Subscription, 1st quarter");
        assertThat(LineText.calculation(line))
                .isEqualTo("39p × 297,436 weighted heads = £116,000.04 a year; 1st of four instalments, £29,000.01."
                        + " Unified weighted population 2007/08: implied by the board paper of 23 May 2007."
                        + " Tariff of May 2007, version 1. Charged for 1 April 2007 to 30 June 2007" + ROUNDED);
    }

    @Test
    void the_set_up_charge_is_charged_once() {
        ChargeLine line = London.asInBrentsBoardPaper(TWELFTHS).run().toPost().get(0);
        assertThat(LineText.narrative(line)).isEqualTo("Set-up charge on joining");
        assertThat(LineText.calculation(line))
                .isEqualTo("20p × 280,000 residents = £56,000.00, charged once."
                        + " Residents of 2007/08: implied by the board paper of 23 May 2007."
                        + " Tariff of May 2007, version 1. Rounded half-up to the penny.");
    }

    @Test
    void a_stand_in_is_named() {
        ChargeLine line = new London()
                .tariff("39", "0", TWELFTHS, 12)
                .heads(EALING, UNIFIED_WEIGHTED, RESIDENT, 305_300, "ONS mid-2007 estimate, revised series")
                .member(EALING, "2007-04-01", null)
                .run()
                .toPost()
                .get(11);
        assertThat(LineText.narrative(line)).isEqualTo("Subscription, March 2008");
        // 39p × 305,300 = 119,067.00; / 12 = 9,922.25
        assertThat(LineText.calculation(line))
                .isEqualTo("39p × 305,300 residents = £119,067.00 a year; 12th of twelve instalments, £9,922.25."
                        + " Residents of 2007/08: ONS mid-2007 estimate, revised series."
                        + " Tariff of May 2007, version 1."
                        + " ONS mid-year estimate used in place of unified weighted population."
                        + " Charged for 1 March 2008 to 31 March 2008" + ROUNDED);
    }

    @Test
    void a_part_covered_instalment_shows_which_part() {
        ChargeLine months = London.asInBrentsBoardPaper(TWELFTHS)
                .member(BRENT, "2007-05-15", null)
                .run()
                .toPost()
                .get(1);
        assertThat(LineText.calculation(months))
                .contains("1st of four instalments, £29,000.01; a member for 1 of its 3 months, £9,666.67. ")
                .contains("Charged for 15 May 2007 to 30 June 2007;");
        ChargeLine days = London.asInBrentsBoardPaper(DAYS)
                .member(BRENT, "2007-05-15", null)
                .run()
                .toPost()
                .get(1);
        // 47 of 91 days: 29,000.01 − round(29,000.01 × 44/91) = 29,000.01 − 14,021.98 = 14,978.03
        assertThat(LineText.calculation(days)).contains("; a member for 47 of its 91 days, £14,978.03. ");
    }

    @Test
    void a_year_in_one_instalment_is_called_by_its_year() {
        ChargeLine line = new London()
                .tariff("39", "0", TWELFTHS, 1)
                .heads(BRENT, UNIFIED_WEIGHTED, 297_436)
                .member(BRENT, "2007-04-01", null)
                .run()
                .toPost()
                .get(0);
        assertThat(LineText.narrative(line)).isEqualTo("Subscription 2007/08");
        assertThat(LineText.calculation(line)).contains("= £116,000.04 a year; in one instalment, £116,000.04. ");
    }

    @Test
    void a_correction_says_why_what_is_right_and_what_had_been_charged() {
        London london = London.asInBrentsBoardPaper(TWELFTHS);
        london.run();
        ChargeLine line =
                london.heads(BRENT, UNIFIED_WEIGHTED, 300_000).run().toPost().get(0);
        assertThat(LineText.narrative(line))
                .isEqualTo("Adjustment of subscription, 1st quarter: population revised from 297,436 weighted heads to"
                        + " 300,000 weighted heads");
        assertThat(LineText.calculation(line))
                .startsWith("Population revised from 297,436 weighted heads to 300,000 weighted heads."
                        + " 39p × 300,000 weighted heads = £117,000.00 a year; 1st of four instalments, £29,250.00.")
                .endsWith(" £29,000.01 had been charged; the difference is £249.99.");
    }

    @Test
    void what_is_not_due_any_more_is_taken_back() {
        London london = London.asInBrentsBoardPaper(TWELFTHS);
        london.run();
        ChargeLine line =
                london.member(BRENT, "2007-04-01", "2008-01-01").run().toPost().get(0);
        assertThat(LineText.narrative(line))
                .isEqualTo("Adjustment of subscription, 4th quarter: no membership in this period any more");
        assertThat(LineText.calculation(line))
                .isEqualTo("No membership in this period any more."
                        + " Nothing is due; £29,000.01 had been charged and is taken back.");
    }
}
