import fs from "node:fs";
import os from "node:os";
import path from "node:path";

/** A new folder with copies of the dumps: tests edit them. */
export function createWorkspace(files) {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), "threadlsp-workspace-"));
    for (const [name, from] of Object.entries(files)) {
        fs.copyFileSync(from, path.join(folder, name));
    }

    return { folder, remove: () => fs.rmSync(folder, { recursive: true, force: true }) };
}

/** A new folder for data of a program. */
export function createDataFolder() {
    return fs.mkdtempSync(path.join(os.tmpdir(), "threadlsp-data-"));
}
