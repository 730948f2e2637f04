import * as fs from "node:fs";
import * as path from "node:path";
import * as vscode from "vscode";

/** Where the server is, or why there is none. */
export type ServerPath = { readonly path: string } | { readonly problem: string };

const bundledName = process.platform === "win32" ? "threadlsp.exe" : "threadlsp";

/** The program the settings name, else the one that came with the extension. */
export function findServer(context: vscode.ExtensionContext): ServerPath {
    const configured = vscode.workspace.getConfiguration("threadLsp").get<string>("server.path", "").trim();
    if (configured.length > 0) {
        return check(configured, "the setting threadLsp.server.path names");
    }

    const bundled = context.asAbsolutePath(path.join("server", bundledName));
    makeExecutable(bundled);
    return check(bundled, "the extension should have brought");
}

function check(file: string, origin: string): ServerPath {
    if (!fs.existsSync(file)) {
        return { problem: `${origin} ${file}, and there is no such file` };
    }

    if (!fs.statSync(file).isFile()) {
        return { problem: `${origin} ${file}, which is no file` };
    }

    try {
        fs.accessSync(file, fs.constants.X_OK);
        return { path: file };
    } catch {
        return { problem: `${origin} ${file}, which may not be run by this user` };
    }
}

/** Some ways to install an extension lose the bit that makes a file a program. */
function makeExecutable(file: string): void {
    try {
        fs.accessSync(file, fs.constants.X_OK);
    } catch {
        try {
            fs.chmodSync(file, 0o755);
        } catch {
            // Whoever asks next finds out, and says so.
        }
    }
}
