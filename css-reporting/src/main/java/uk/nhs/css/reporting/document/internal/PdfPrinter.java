package uk.nhs.css.reporting.document.internal;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.GregorianCalendar;
import java.util.Set;
import java.util.TimeZone;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Prints XHTML as tagged PDF/UA-1 with embedded fonts. Loads nothing from anywhere but the class path. */
public final class PdfPrinter {

    /**
     * A finished PDF.
     *
     * @param pages how many it has
     */
    public record Printed(byte[] bytes, int pages) {}

    private static final FontFile REGULAR = FontFile.of("/liberation/LiberationSans-Regular.ttf");
    private static final FontFile BOLD = FontFile.of("/liberation/LiberationSans-Bold.ttf");
    private static final FontFile ITALIC = FontFile.of("/liberation/LiberationSans-Italic.ttf");

    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.SEVERE));
    }

    private PdfPrinter() {}

    /** @param date stands in the file as its date of creation */
    public static Printed print(String xhtml, LocalDate date) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PdfRendererBuilder builder = builder(xhtml, bytes);
        try (BatikSVGDrawer drawer = new BatikSVGDrawer()) {
            builder.useSVGDrawer(drawer);
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer();
                    PDDocument document = renderer.createPDFKeepOpen()) {
                GregorianCalendar created = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
                created.setTimeInMillis(date.toEpochDay() * 86_400_000L);
                document.getDocumentInformation().setCreationDate(created);
                document.getDocumentInformation().setModificationDate(created);
                // The library makes the file's identity from the clock unless it is given one.
                document.setDocumentId(date.toEpochDay());
                document.save(bytes);
                return new Printed(bytes.toByteArray(), document.getNumberOfPages());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed", e);
        }
    }

    private static PdfRendererBuilder builder(String xhtml, ByteArrayOutputStream bytes) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.withProducer("London Commissioning Support Service");
        // Nothing in a document may fetch anything, whatever text it carries.
        builder.useExternalResourceAccessControl(
                (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useUnicodeLineBreaker(new LineBreaks());
        builder.withHtmlContent(xhtml, null);
        builder.toStream(bytes);
        fonts(builder);
        return builder;
    }

    private static void fonts(PdfRendererBuilder builder) {
        font(builder, REGULAR, 400, FontStyle.NORMAL);
        font(builder, BOLD, 700, FontStyle.NORMAL);
        font(builder, ITALIC, 400, FontStyle.ITALIC);
    }

    /** Liberation Sans has the widths of Arial, under whose name the style sheet and the charts ask for it. */
    private static void font(PdfRendererBuilder builder, FontFile file, int weight, FontStyle style) {
        Set<FSFontUseCase> everywhere = EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.SVG);
        builder.useFont(file::open, "Arial", weight, style, true, everywhere);
    }
}
