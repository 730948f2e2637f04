// VS Code in a real browser, as a person sees it: outline, subthreads, folding, a diagnostic that comes and goes, go to parent, a crash.
// usage: node ui.mjs VSCODE_ROOT VSIX DUMP [PICTURES] [--showcase] [--untrusted]
//   --showcase   also what is written, changed and taken back, and what 30 levels, a hierarchy, inlay hints and a preview look like; for flat dumps
//   --untrusted  in a workspace that is not trusted, and that names another server
import assert from "node:assert";
import fs from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { startBrowser } from "./lib/browser.mjs";
import { Checks } from "./lib/checks.mjs";
import { pageUrl, remoteUri, startVsCodeServer } from "./lib/vscodeServer.mjs";
import { Workbench } from "./lib/workbench.mjs";
import { createDataFolder, createWorkspace } from "./lib/workspace.mjs";
import { checkCrashes } from "./ui/crashes.mjs";
import { checkMending } from "./ui/mending.mjs";
import { checkReading } from "./ui/reading.mjs";
import { checkShowcase, createDeepDump } from "./ui/showcase.mjs";
import { checkSubthreads } from "./ui/subthreads.mjs";
import { checkWriting, createKettleDump } from "./ui/writing.mjs";

const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { showcase: { type: "boolean", default: false }, untrusted: { type: "boolean", default: false } },
});
const [root, vsix, dump, pictures] = positionals;
const fileName = `${path.basename(dump).replace(/\.(?:thread|txt)+$/u, "")}.thread`;
const title = fs.readFileSync(dump, "utf8").split("\n", 1)[0].replace(/\s*\([^()]*\)\s*$/u, "");
const checks = new Checks();
const workspace = createWorkspace({ [fileName]: dump });
if (values.showcase) {
    createDeepDump(workspace.folder);
    createKettleDump(workspace.folder);
}

if (values.untrusted) {
    fs.mkdirSync(path.join(workspace.folder, ".vscode"));
    fs.writeFileSync(path.join(workspace.folder, ".vscode", "settings.json"), JSON.stringify({ "threadLsp.server.path": "/no/such/threadlsp" }));
}

const dataFolder = createDataFolder();
const server = await startVsCodeServer({ root, vsix, dataFolder, trust: !values.untrusted });
const browser = await startBrowser();
const { page } = browser;
const workbench = new Workbench(page);
// What VS Code and the extension host say to the developer tools.
const said = [];
page.on("console", (message) => said.push(`${message.type()}: ${message.text()}`));
page.on("pageerror", (error) => said.push(`error: ${error.stack ?? error}`));
const picture = async (name) => {
    if (pictures !== undefined) {
        fs.mkdirSync(pictures, { recursive: true });
        // What shows itself under the mouse hides what is to be seen.
        await page.mouse.move(20, 650);
        await page.screenshot({ path: path.join(pictures, `${name}.png`) });
    }
};
const context = { checks, page, workbench, picture, title, fileName, dataFolder };

try {
    await checks.check("the dump opens as a thread dump", async () => {
        await workbench.open(pageUrl(server, workspace.folder, [["openFile", remoteUri(server, `${workspace.folder}/${fileName}`)]]), fileName);
        await page.locator('[id="status.editor.mode"]', { hasText: "Thread Dump" }).waitFor({ timeout: 60_000 });
    });

    if (values.untrusted) {
        await checks.check("the workspace is not trusted", () => page.locator('[id="status.workspaceTrust"]').waitFor());
    }

    await checkReading(context);
    await checkSubthreads(context);
    if (values.showcase) {
        await checkShowcase(context);
        await checkWriting(context);
        await workbench.openFile(fileName);
        await checks.check("in all of this, VS Code has told of no error", async () => {
            await workbench.runCommand("Notifications: Show Notifications");
            const messages = page.locator(".notifications-center .notification-list-item", { has: page.locator(".codicon-error") });
            assert.deepStrictEqual(await messages.allInnerTexts(), []);
            await workbench.runCommand("Notifications: Hide Notifications");
            assert.deepStrictEqual(said.filter((line) => line.startsWith("error") && /threadlsp|already registered/iu.test(line)), []);
        });
    }

    await checkMending(context);
    await checkCrashes(context);
} catch {
    await picture("failed");
} finally {
    if (pictures !== undefined) {
        fs.writeFileSync(path.join(pictures, "console.txt"), `${said.join("\n")}\n`);
    }

    await browser.stop();
    await server.stop();
    workspace.remove();
}

checks.finish();
