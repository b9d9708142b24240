package org.leadtoorder.crm.example.migration.report;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Reports as pages. */
class HtmlPageTest {
    @Test
    void what_a_foreign_system_calls_things_is_text_and_never_mark_up() throws Exception {
        var cell = "<img src=x onerror=alert(1)>\"&";
        var grid = new Page.Grid(cell, List.of(cell), List.of(true), List.of(List.of(cell)));
        var html = HtmlPage.of(new Page(cell, List.of(grid)));
        assertFalse(html.contains("<img"), html);
        assertTrue(html.contains("&lt;img src=x onerror=alert(1)&gt;"), html);
        assertTrue(html.contains("default-src 'none'"), html);
    }

    @Test
    void a_table_without_rows_is_left_out() throws Exception {
        var grid = new Page.Grid("Nothing here", List.of("a"), List.of(false), List.of());
        assertFalse(HtmlPage.of(new Page("x", List.of(grid))).contains("Nothing here"));
        assertFalse(TextPage.of(new Page("x", List.of(grid))).contains("Nothing here"));
    }
}
