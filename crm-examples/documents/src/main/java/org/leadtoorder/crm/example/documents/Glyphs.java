package org.leadtoorder.crm.example.documents;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.io.InputStream;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** What the fonts have: a page is asked for before it is printed, so that no box stands where a letter should. */
final class Glyphs {
    private final Seq<CmapLookup> fonts;

    private Glyphs(Seq<CmapLookup> fonts) {
        this.fonts = fonts;
    }

    /** Reads the fonts, and closes them. */
    static Glyphs of(Seq<InputStream> fonts) throws IOException {
        Seq<CmapLookup> read = Vector.empty();
        for (var stream : fonts)
            try (stream;
                    var font = new TTFParser().parse(new RandomAccessReadBuffer(stream))) {
                read = read.append(font.getUnicodeCmapLookup());
            }
        return new Glyphs(read);
    }

    /** The characters of a text that no font has, each once, in their order. */
    Seq<Integer> missing(String text) {
        return Vector.ofAll(text.codePoints()
                .filter(Glyphs::shows)
                .filter(character -> fonts.forAll(font -> font.getGlyphId(character) == 0))
                .distinct()
                .boxed()
                .toList());
    }

    /** Spaces, line ends, joiners, directions and variation selectors need no glyph. */
    private static boolean shows(int character) {
        return !Character.isWhitespace(character)
                && !Character.isSpaceChar(character)
                && !Character.isISOControl(character)
                && Character.getType(character) != Character.FORMAT
                && IntStream.rangeClosed(0xFE00, 0xFE0F).noneMatch(selector -> selector == character);
    }

    /** That a page has characters that no font has. It names them, so that a font can be found. */
    static final class Missing extends IOException {
        private static final long serialVersionUID = 1L;
        private static final int MOST = 10;

        Missing(Seq<Integer> characters) {
            super(characters
                            .take(MOST)
                            .map(character -> "U+%04X %s (%s)"
                                    .formatted(character, Character.toString(character), Character.getName(character)))
                            .mkString("no font has ", ", ", characters.size() > MOST ? " and more" : "")
                    + "; name one with --font");
        }
    }
}
