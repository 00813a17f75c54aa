package uk.nhs.css.reporting.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Takes a zip archive in memory apart and puts it together again without the clock in it.
 *
 * <p>The archive is read by its central directory: the library that writes workbooks streams them with sizes behind the data,
 * in a form that {@link java.util.zip.ZipInputStream} refuses.
 */
final class Archive {

    private static final int END_OF_DIRECTORY = 0x06054b50;
    private static final int DIRECTORY_ENTRY = 0x02014b50;

    private Archive() {}

    /** Every entry with its bytes, in the order of the directory. */
    static Map<String, byte[]> unpack(byte[] archive) {
        ByteBuffer zip = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
        int end = archive.length - 22;
        while (end >= 0 && zip.getInt(end) != END_OF_DIRECTORY) {
            end--;
        }
        Map<String, byte[]> entries = new LinkedHashMap<>();
        int at = zip.getInt(end + 16);
        while (zip.getInt(at) == DIRECTORY_ENTRY) {
            int nameLength = zip.getShort(at + 28);
            String name = new String(archive, at + 46, nameLength, StandardCharsets.UTF_8);
            entries.put(name, content(zip, archive, at));
            at += 46 + nameLength + zip.getShort(at + 30) + zip.getShort(at + 32);
        }
        return entries;
    }

    /** The entries as an archive; the same entries give the same bytes. */
    static byte[] pack(Map<String, byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                ZipEntry dated = new ZipEntry(entry.getKey());
                dated.setTimeLocal(LocalDate.of(2000, 1, 1).atStartOfDay());
                out.putNextEntry(dated);
                out.write(entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed", e);
        }
        return bytes.toByteArray();
    }

    private static byte[] content(ByteBuffer zip, byte[] archive, int directoryEntry) {
        int method = zip.getShort(directoryEntry + 10);
        int packed = zip.getInt(directoryEntry + 20);
        int size = zip.getInt(directoryEntry + 24);
        int local = zip.getInt(directoryEntry + 42);
        int from = local + 30 + zip.getShort(local + 26) + zip.getShort(local + 28);
        byte[] data = Arrays.copyOfRange(archive, from, from + packed);
        return method == ZipEntry.STORED ? data : inflated(data, size);
    }

    private static byte[] inflated(byte[] packed, int size) {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(packed);
            byte[] data = new byte[size];
            for (int done = 0; done < size && !inflater.finished(); ) {
                done += inflater.inflate(data, done, size - done);
            }
            return data;
        } catch (DataFormatException e) {
            throw new IllegalStateException("The workbook just written cannot be read", e);
        } finally {
            inflater.end();
        }
    }
}
