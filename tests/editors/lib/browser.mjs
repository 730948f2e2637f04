import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { chromium } from "playwright-core";

const programs = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

// The first ones let it run as root in a container; the rest keep it from talking to anybody else.
const switches = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
];

/** A headless browser with a profile of its own. */
export async function startBrowser({ width = 1400, height = 900 } = {}) {
    const executablePath = programs.find((program) => fs.existsSync(program));
    if (executablePath === undefined) {
        throw new Error(`There is no browser: looked for ${programs.join(", ")}.`);
    }

    const profile = fs.mkdtempSync(path.join(os.tmpdir(), "threadlsp-browser-"));
    const context = await chromium.launchPersistentContext(profile, {
        executablePath,
        headless: true,
        args: switches,
        viewport: { width, height },
        permissions: ["clipboard-read", "clipboard-write"],
    });
    return {
        page: context.pages()[0] ?? (await context.newPage()),
        stop: async () => {
            await context.close();
            fs.rmSync(profile, { recursive: true, force: true });
        },
    };
}
