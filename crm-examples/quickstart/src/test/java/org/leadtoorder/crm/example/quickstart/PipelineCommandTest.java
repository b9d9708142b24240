package org.leadtoorder.crm.example.quickstart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A list that says where deals stand, as somebody types the command. */
class PipelineCommandTest {
    private final StringWriter out = new StringWriter();

    @TempDir
    private Path folder;

    private int run(String... more) {
        var arguments = new String[5 + more.length];
        arguments[0] = "pipeline";
        arguments[1] = "--input";
        arguments[2] = folder.toString();
        arguments[3] = "--refusals";
        arguments[4] = folder.resolve("odd.csv").toString();
        System.arraycopy(more, 0, arguments, 5, more.length);
        return Quickstart.run(new PrintWriter(out), new PrintWriter(out), arguments);
    }

    private void list(String stages, String deals) throws Exception {
        Files.writeString(folder.resolve("SalesStage.csv"), "Probability,SalesStageName,Sales Stage ID\n" + stages);
        Files.writeString(folder.resolve("Account.csv"), "Account,Region,Segment,Account ID\nAcme,West,Large,7\n");
        Files.writeString(folder.resolve("Product.csv"), "Product Code,Product ID\nHub,1\n");
        Files.writeString(folder.resolve("Partner.csv"), "Partner,Partner ID\nDirect,1\n");
        Files.writeString(
                folder.resolve("Fact.csv"),
                "EstimatedCloseDate,Opportunity ID,Sales Stage ID,Account ID,Partner ID,Product ID,ProductRevenue,Create Date\n"
                        + deals);
    }

    @Test
    void each_sales_stage_is_told_with_its_amount_and_what_is_wrong_stands_in_the_file() throws Exception {
        list(
                "0.1,Contact,1\n0.5,Offer,2\n",
                "2015-01-01,1,1,7,1,1,100,2014-05-01\n2015-01-01,2,2,7,1,1,300,2014-05-02\n"
                        + "2015-01-01,3,9,7,1,1,300,2014-05-02\n2015-01-01,4,2,8,1,1,300,2014-05-02\n");
        assertEquals(0, run(), out.toString());
        assertTrue(out.toString().contains("Offer          50 %     1        300    150.00"), out.toString());
        assertTrue(out.toString().contains("Rows: 5 in, 3 done, 2 refused, 0 odd"), out.toString());
        var file = Files.readString(folder.resolve("odd.csv"));
        assertTrue(file.contains("Fact.csv,4,3,read the row,input,"), file);
        assertTrue(file.contains("Fact.csv,5,4,open the opportunity,K-1,"), file);
    }

    @Test
    void a_sales_stage_that_no_company_could_have_is_said_and_ends_with_2() throws Exception {
        list("0.1,Won,1\n", "");
        assertEquals(2, run());
        assertTrue(out.toString().contains("[Won].name RESERVED"), out.toString());
    }

    @Test
    void a_sales_stage_may_be_told_under_another_name_which_is_a_finding() throws Exception {
        list("0.9,Won,1\n", "2015-01-01,1,1,7,1,1,100,2014-05-01\n");
        assertEquals(0, run("--alias", "Won=Signed"), out.toString());
        assertTrue(out.toString().contains("Signed         90 %     1        100     90.00"), out.toString());
        assertTrue(
                Files.readString(folder.resolve("odd.csv")).contains("Sales stage Won is told as Signed."),
                out.toString());
    }

    @Test
    void a_chance_that_is_no_part_of_one_is_said_and_ends_with_2() throws Exception {
        list("often,Contact,1\n", "");
        assertEquals(2, run());
        assertTrue(out.toString().contains("[Contact].probability OUT_OF_RANGE"), out.toString());
    }
}
