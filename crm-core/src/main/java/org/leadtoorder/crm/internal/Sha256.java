package org.leadtoorder.crm.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 of texts and bytes, as 64 lower-case hexadecimal digits. Pure. */
public final class Sha256 {
    private Sha256() {}

    /**
     * The digest of a text in UTF-8.
     *
     * @param text the text
     * @return the digest, never null
     */
    public static String of(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return of(bytes, bytes.length);
    }

    /**
     * The digest of the first of some bytes.
     *
     * @param bytes the bytes
     * @param length how many of them count
     * @return the digest, never null
     */
    public static String of(byte[] bytes, int length) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes, 0, length);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
