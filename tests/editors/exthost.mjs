// Runs mocha inside VS Code's extension host, with the extension loaded from its folder.
// usage: node exthost.mjs VSCODE_ROOT EXTENSION_FOLDER NAME=DUMP...
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { startBrowser } from "./lib/browser.mjs";
import { pageUrl, remoteUri, startVsCodeServer } from "./lib/vscodeServer.mjs";
import { createDataFolder, createWorkspace } from "./lib/workspace.mjs";

const [root, extension, ...dumps] = process.argv.slice(2);
const tests = path.join(path.dirname(fileURLToPath(import.meta.url)), "exthost");
const workspace = createWorkspace(Object.fromEntries(dumps.map((dump) => dump.split("=", 2))));
const dataFolder = createDataFolder();
const results = path.join(dataFolder, "results.json");
const server = await startVsCodeServer({
    root,
    dataFolder,
    environment: { THREADLSP_RESULTS: results },
    userSettings: { "threadLsp.detectPlainText": "always" },
});
const browser = await startBrowser();
let code = "no answer";
try {
    const exited = new Promise((resolve) => {
        void browser.page.exposeFunction("codeAutomationExit", resolve);
    });
    await browser.page.exposeFunction("codeAutomationLog", () => undefined);
    await browser.page.goto(
        pageUrl(server, workspace.folder, [
            ["extensionDevelopmentPath", remoteUri(server, extension)],
            ["extensionTestsPath", remoteUri(server, tests)],
            ["skipWelcome", "true"],
        ]),
    );
    // The page has to stay open: it drives the extension host.
    code = await Promise.race([exited, new Promise((resolve) => setTimeout(resolve, 180_000, "time-out"))]);
} finally {
    await browser.stop();
    await server.stop();
    workspace.remove();
}

if (!fs.existsSync(results)) {
    console.log(`The tests left no results: ${code}.`);
    console.log("0 passed, 1 failed");
    process.exit(1);
}

const { lines, failures, passes } = JSON.parse(fs.readFileSync(results, "utf8"));
console.log(lines.join("\n"));
process.exit(code === 0 && failures === 0 && passes > 0 ? 0 : 1);
