package org.leadtoorder.crm.example.migration.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import org.apache.commons.io.ByteOrderMark;
import org.apache.commons.io.input.BOMInputStream;

/**
 * A file as characters. Bytes that are none in its character set are not passed over: each stands there as {@link #UNREADABLE}, so that
 * whoever reads the cell knows where it is and that it is broken.
 *
 * @param reader the characters, without byte order mark; to be closed by whoever takes it
 * @param charset the character set
 * @param marked whether a byte order mark says so
 */
public record Decoded(Reader reader, Charset charset, boolean marked) {
    /** In the place of bytes that are no character. Unicode has set it aside for such uses; no text that is meant to be read holds it. */
    public static final char UNREADABLE = '\uFFFF';

    private static final ByteOrderMark[] MARKS = {
        ByteOrderMark.UTF_8,
        ByteOrderMark.UTF_16LE,
        ByteOrderMark.UTF_16BE,
        ByteOrderMark.UTF_32LE,
        ByteOrderMark.UTF_32BE
    };

    /**
     * Opens a file.
     *
     * @param bytes its bytes
     * @param named the character set of a file that does not tell it by a byte order mark; one that does is believed
     * @return the characters, never null
     * @throws IOException if the first bytes cannot be read
     */
    public static Decoded of(InputStream bytes, Charset named) throws IOException {
        var marked = BOMInputStream.builder()
                .setInputStream(bytes)
                .setByteOrderMarks(MARKS)
                .setInclude(false)
                .get();
        var mark = marked.getBOM();
        var charset = mark == null ? named : Charset.forName(mark.getCharsetName());
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)
                .replaceWith(String.valueOf(UNREADABLE));
        return new Decoded(new InputStreamReader(marked, decoder), charset, mark != null);
    }
}
