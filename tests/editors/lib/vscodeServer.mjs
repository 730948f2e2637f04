import { spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import net from "node:net";
import path from "node:path";

const settings = {
    "workbench.startupEditor": "none",
    "workbench.enableExperiments": false,
    "workbench.reduceMotion": "on",
    "workbench.secondarySideBar.defaultVisibility": "hidden",
    "telemetry.telemetryLevel": "off",
    "extensions.autoCheckUpdates": false,
    "extensions.autoUpdate": false,
    "extensions.ignoreRecommendations": true,
    "chat.disableAIFeatures": true,
    "editor.showFoldingControls": "always",
    "files.autoSave": "off",
    "git.enabled": false,
    "security.workspace.trust.startupPrompt": "never",
    "security.workspace.trust.banner": "never",
    "typescript.disableAutomaticTypeAcquisition": true,
};

/** Starts VS Code's own server on this machine, for nobody else, with data of its own. */
export async function startVsCodeServer({ root, dataFolder, vsix, environment = {}, userSettings = {}, port, trust = true }) {
    const user = path.join(dataFolder, "data", "User");
    fs.mkdirSync(user, { recursive: true });
    fs.writeFileSync(path.join(user, "settings.json"), JSON.stringify({ ...settings, ...userSettings }));
    const program = [
        path.join(root, "out", "server-main.js"),
        "--server-data-dir", dataFolder,
        "--accept-server-license-terms",
        "--disable-telemetry",
        ...(trust ? ["--disable-workspace-trust"] : []),
    ];
    // Without a gallery it does not look for extensions elsewhere.
    const env = { EXTENSIONS_GALLERY: '{"serviceUrl":""}', ...process.env, ...environment };
    if (vsix !== undefined) {
        const installed = spawnSync(process.execPath, [...program, "--install-extension", vsix, "--force"], { env, encoding: "utf8" });
        if (installed.status !== 0) {
            throw new Error(`The extension could not be installed:\n${installed.stdout}${installed.stderr}`);
        }
    }

    const usedPort = port ?? (await findFreePort());
    const logFile = path.join(dataFolder, "server.log");
    const log = fs.openSync(logFile, "a");
    const server = spawn(
        process.execPath,
        [...program, "--host", "127.0.0.1", "--port", String(usedPort), "--without-connection-token", "--enable-smoke-test-driver"],
        { env, stdio: ["ignore", log, log] },
    );
    const url = `http://127.0.0.1:${usedPort}`;
    await untilAnswers(`${url}/version`, server, logFile);
    return {
        url,
        authority: `127.0.0.1:${usedPort}`,
        stop: () => stop(server),
    };
}

/** The address of a file or folder as the page of this server names it. */
export function remoteUri(server, file) {
    return `vscode-remote://${server.authority}${file}`;
}

/** The page with a folder, and what VS Code is to do there. */
export function pageUrl(server, folder, payload) {
    return `${server.url}/?folder=${encodeURIComponent(folder)}&payload=${encodeURIComponent(JSON.stringify(payload))}`;
}

function findFreePort() {
    return new Promise((resolve) => {
        const probe = net.createServer().listen(0, "127.0.0.1", () => {
            const { port } = probe.address();
            probe.close(() => resolve(port));
        });
    });
}

async function untilAnswers(url, server, logFile) {
    const end = Date.now() + 60_000;
    for (;;) {
        try {
            if ((await fetch(url)).ok) {
                return;
            }
        } catch {
            // Not yet.
        }

        if (server.exitCode !== null || Date.now() > end) {
            throw new Error(`VS Code's server did not start; its log:\n${fs.readFileSync(logFile, "utf8")}`);
        }

        await new Promise((resolve) => setTimeout(resolve, 100));
    }
}

function stop(server) {
    return new Promise((resolve) => {
        if (server.exitCode !== null) {
            resolve();
            return;
        }

        server.once("exit", resolve);
        server.kill("SIGTERM");
        setTimeout(() => server.kill("SIGKILL"), 5_000).unref();
    });
}
