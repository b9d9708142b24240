package org.leadtoorder.crm.example.jdbc.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadtoorder.crm.example.jdbc.crash.CrashRig.Findings;

/** Property 8, K-3, P-2, P-5 and R-9 under {@code kill -9}. The controls show that the audit can fail. */
@Tag("heavy")
final class CrashTest {
    private static final int KILLS = Integer.getInteger("crm.kills", 100);
    private static final int DATABASE_KILLS = Integer.getInteger("crm.kills.database", 3);
    private static final int CONTROL_KILLS = 4;

    /** Half of the kills each, side by side: most of a shop's life is its start, which keeps one core busy. */
    @Test
    void however_often_shop_and_database_are_killed_nothing_is_lost_and_nothing_doubled(@TempDir Path folder)
            throws Exception {
        var threads = Executors.newFixedThreadPool(2);
        try {
            var rigs = List.<Callable<Findings>>of(
                    () -> killed(
                            Files.createDirectory(folder.resolve("one")),
                            20260302,
                            (KILLS + 1) / 2,
                            (DATABASE_KILLS + 1) / 2),
                    () -> killed(
                            Files.createDirectory(folder.resolve("other")), 20260303, KILLS / 2, DATABASE_KILLS / 2));
            for (var rig : threads.invokeAll(rigs)) {
                var findings = rig.get();
                assertEquals(List.of(), findings.violations());
                assertTrue(findings.retried() > findings.kills(), "the kills met nobody at work: " + findings);
                assertTrue(findings.handedOver() > findings.kills() / 2, "the kills met no order: " + findings);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static Findings killed(Path folder, long seed, int kills, int databaseKills) throws Exception {
        try (var rig = new CrashRig(folder, Shop.class, seed)) {
            for (var kill = 0; kill < kills; kill++) rig.killShop();
            for (var kill = 0; kill < databaseKills; kill++) rig.killDatabase();
            return told("crash rig", rig);
        }
    }

    @Test
    void control_without_the_constraint_on_claims_the_audit_is_red(@TempDir Path folder) throws Exception {
        try (var rig = new CrashRig(folder, Shop.class, 1)) {
            rig.database().execute("alter table claim drop constraint claim_once");
            for (var kill = 0; kill < CONTROL_KILLS; kill++) rig.killShop();
            var findings = told("control without the constraint on claims", rig);
            assertTrue(has(findings, "a claim is held twice"), findings.violations()::toString);
        }
    }

    @Test
    void control_with_answers_in_a_second_transaction_the_audit_is_red(@TempDir Path folder) throws Exception {
        try (var rig = new CrashRig(folder, CarelessShop.class, 2)) {
            for (var kill = 0; kill < CONTROL_KILLS; kill++) rig.killShop();
            var findings = told("control with answers in a second transaction", rig);
            assertTrue(has(findings, "a wish counted more than once"), findings.violations()::toString);
        }
    }

    private static Findings told(String what, CrashRig rig) throws Exception {
        var findings = rig.finish();
        System.out.println(what + ": " + findings);
        return findings;
    }

    private static boolean has(Findings findings, String rule) {
        return findings.violations().stream().anyMatch(violation -> violation.startsWith(rule));
    }
}
