package uk.nhs.css.pricing.staffinlieu;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import uk.nhs.css.domain.audit.AuditLog;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.pricing.charging.AfterCharges;

/** Lets staff in kind settle charges that were made or corrected after it was accepted, in the charge run's transaction. */
@ApplicationScoped
@Transactional
public class CreditsAfterCharges implements AfterCharges {

    private OfferReader reader;
    private StaffCrediting crediting;
    private AuditLog audit;

    protected CreditsAfterCharges() {}

    @Inject
    public CreditsAfterCharges(OfferReader reader, StaffCrediting crediting, AuditLog audit) {
        this.reader = reader;
        this.crediting = crediting;
        this.audit = audit;
    }

    @Override
    public void charged(FinancialYear year) {
        List<PctCode> codes = reader.visible().stream()
                .map(OfferFile::offer)
                .filter(offer -> offer.state().isCredited())
                .map(StaffOffer::pct)
                .distinct()
                .sorted()
                .toList();
        for (PctCode code : codes) {
            BroughtInLine brought = crediting.bringInLine(code);
            if (!brought.posted().isZero()) {
                audit.record(
                        "Staff in lieu credited",
                        code.value(),
                        "",
                        brought.inWords(),
                        "Charges of " + year + " were run");
            }
        }
    }
}
