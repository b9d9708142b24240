package org.leadtoorder.crm.example.documents;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A printed page, read again as XML. */
record Page(Document document) {
    static final Seller SELLER = Seller.sample(Wording.of(Language.EN));

    static Page of(String html) {
        try {
            return new Page(DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(html))));
        } catch (Exception broken) {
            throw new AssertionError("the page is no XML", broken);
        }
    }

    /** The texts of the nodes, with single blanks. */
    Seq<String> texts(String path) {
        try {
            var nodes =
                    (NodeList) XPathFactory.newInstance().newXPath().evaluate(path, document, XPathConstants.NODESET);
            return Vector.range(0, nodes.getLength())
                    .map(index -> plain(nodes.item(index).getTextContent()));
        } catch (Exception broken) {
            throw new AssertionError(path, broken);
        }
    }

    String cell(String key) {
        return only("//*[@data-cell='" + key + "']");
    }

    String cell(String line, String key) {
        return only("//tr[@data-line='" + line + "']/td[@data-cell='" + key + "' or *[@data-cell='" + key
                + "']]/descendant-or-self::*[@data-cell='" + key + "']");
    }

    int count(String path) {
        return texts(path).size();
    }

    private String only(String path) {
        var found = texts(path);
        if (found.size() != 1) throw new AssertionError(path + ": " + found);
        return found.get(0);
    }

    /** Blanks of every kind are one blank. */
    static String plain(String text) {
        return List.of(text.replace('\u00a0', ' ').replace('\u202f', ' ').split("\\s+"))
                .filter(word -> !word.isEmpty())
                .mkString(" ");
    }
}
