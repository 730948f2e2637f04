import assert from "node:assert";
import fs from "node:fs";
import path from "node:path";

/** As many restarts as the extension allows itself. */
const mostRestarts = 4;

/** A server that ends is started again, and given up when it does so too often. Where processes can be looked at: Linux. */
export async function checkCrashes({ checks, page, workbench, picture, dataFolder }) {
    if (!fs.existsSync("/proc/self/exe")) {
        return;
    }

    await checks.check("a crashed server is started again, too many crashes are told, and a person can start it anew", async () => {
        const nesting = page.locator('[id$="threadLsp.nesting"]');
        let last;
        for (let crash = 0; crash <= mostRestarts; crash++) {
            last = await until("a server", () => findServers(dataFolder).find((server) => server !== last));
            // Not before it answers: a server that ends while it starts is another story.
            await page.locator(".monaco-editor .view-line").first().click();
            await workbench.goTo(3 + crash);
            await nesting.filter({ hasText: "·" }).waitFor({ timeout: 30_000 });
            process.kill(last, "SIGKILL");
        }

        await nesting.filter({ hasText: /^\s*Thread Dump/u }).waitFor({ timeout: 30_000 });
        assert.deepStrictEqual(findServers(dataFolder), []);
        await workbench.runCommand("Notifications: Show Notifications");
        await page.locator(".notification-list-item-message", { hasText: "crashed 5 times within 3 minutes" }).waitFor();
        await picture("crashed");
        await workbench.runCommand("Thread Dump: Restart Server");
        await nesting.filter({ hasText: "·" }).waitFor({ timeout: 30_000 });
        await page.keyboard.press("Escape");
    });
}

/** The processes of the server that came with the extension installed there. */
function findServers(dataFolder) {
    return fs
        .readdirSync("/proc")
        .filter((name) => /^\d+$/u.test(name))
        .filter((name) => {
            try {
                return fs.readlinkSync(`/proc/${name}/exe`).startsWith(path.join(dataFolder, "extensions"));
            } catch {
                // It has ended, or is somebody else's.
                return false;
            }
        })
        .map(Number);
}

async function until(what, probe) {
    for (const end = Date.now() + 30_000; Date.now() < end; ) {
        const found = probe();
        if (found !== undefined) {
            return found;
        }

        await new Promise((resolve) => setTimeout(resolve, 50));
    }

    throw new Error(`waited in vain for ${what}`);
}
