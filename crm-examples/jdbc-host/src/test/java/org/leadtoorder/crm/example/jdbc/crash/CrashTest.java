package org.leadtoorder.crm.example.jdbc.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("heavy")
final class CrashTest {
    private static final int KILLS = Integer.getInteger("crm.kills", 100);

    @Test
    void however_often_a_shop_is_killed_nothing_is_lost_and_nothing_doubled(@TempDir Path folder) throws Exception {
        try (var rig = new CrashRig(folder, Shop.class, 20260302)) {
            for (var kill = 0; kill < KILLS; kill++) rig.killShop();
            var findings = rig.finish();
            System.out.println("crash rig: " + findings);
            rig.tally();
            assertEquals(List.of(), findings.violations());
            assertTrue(findings.retried() > KILLS / 2, "kills met nobody at work: " + findings);
        }
    }
}
