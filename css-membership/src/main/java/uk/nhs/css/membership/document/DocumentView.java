package uk.nhs.css.membership.document;

import java.time.Instant;

/**
 * What a page says of a kept file.
 *
 * @param id its identity, for its address
 * @param fileName its name when it was sent
 * @param mediaType the media type with which it is sent back
 * @param size bytes
 * @param sha256 its digest, in hexadecimal
 * @param keptBy the account that sent it
 * @param keptAt when
 */
public record DocumentView(
        String id, String fileName, String mediaType, long size, String sha256, String keptBy, Instant keptAt) {

    /** The size as pages show it: {@code 812 bytes}, {@code 34 KB}, {@code 2 MB}. */
    public String sizeLabel() {
        if (size < 1024) {
            return size + " bytes";
        }
        return size < 1024 * 1024 ? size / 1024 + " KB" : size / (1024 * 1024) + " MB";
    }
}
