// Kate without a screen: it takes the configuration, starts the server, and what is said between them is listened to.
// usage: node kate.mjs, with THREADLSP, THREADLSP_DUMP, THREADLSP_COMMENTS, THREADLSP_TITLE and THREADLSP_CONFIG in the environment
import assert from "node:assert";
import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { Checks } from "./lib/checks.mjs";

const { THREADLSP: program, THREADLSP_DUMP: dump, THREADLSP_CONFIG: settings } = process.env;
const home = fs.mkdtempSync(path.join(os.tmpdir(), "threadlsp-kate-home-"));
const write = (name, text, mode) => {
    const file = path.join(home, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text, { mode });
    return file;
};

// The name that the configuration has, as a program that keeps a copy of all that goes through it.
const [said, answered] = [path.join(home, "said"), path.join(home, "answered")];
const server = write("bin/threadlsp", `#!/bin/sh\ntee '${said}' | '${program}' "$@" | tee '${answered}'\n`, 0o755);
write(".config/kate/lspclient/settings.json", fs.readFileSync(settings, "utf8"));
write(".local/share/org.kde.syntax-highlighting/syntax/thread-dump.xml", fs.readFileSync(path.join(path.dirname(settings), "thread-dump.xml"), "utf8"));
// Kate asks before it starts a program; here, the answer is known.
write(".config/katerc", `[Kate Plugins]\nlspclientplugin=true\n\n[lspclient]\nAllowedServerCommandLines=${server} lsp --stdio\nSemanticHighlighting=true\n`);

const kate = spawn("kate", ["--startanon", "--line", "10", "--column", "8", dump], {
    env: {
        ...process.env,
        HOME: home,
        PATH: `${path.dirname(server)}:${process.env.PATH}`,
        QT_QPA_PLATFORM: "offscreen",
        XDG_CONFIG_HOME: "",
        XDG_DATA_HOME: "",
        XDG_RUNTIME_DIR: home,
        DBUS_SESSION_BUS_ADDRESS: "",
    },
    stdio: "ignore",
});
const checks = new Checks();
try {
    await checks.check("Kate starts the server for a thread dump", async () => {
        const { params } = await until("didOpen", said, ({ method }) => method === "textDocument/didOpen");
        assert.strictEqual(params.textDocument.languageId, "thread-dump");
        assert.strictEqual(params.textDocument.text, fs.readFileSync(dump, "utf8"));
    });

    await checks.check("the symbol outline is the tree of the story with every comment in it", async () => {
        const [story, ...others] = await answerTo("textDocument/documentSymbol");
        assert.strictEqual(others.length, 0);
        assert.strictEqual(story.name, process.env.THREADLSP_TITLE);
        const count = (symbol) => symbol.children?.reduce((sum, child) => sum + 1 + count(child), 0) ?? 0;
        assert.strictEqual(count(story), Number(process.env.THREADLSP_COMMENTS));
    });

    await checks.check("authors, ages and quotes are coloured", async () => {
        const { data } = await answerTo("textDocument/semanticTokens/range");
        assert.ok(data.length > 0 && data.length % 5 === 0);
    });

    await checks.check("it is told what is malformed", async () => {
        const { params } = await until("diagnostics", answered, ({ method }) => method === "textDocument/publishDiagnostics");
        assert.ok(params.diagnostics.every(({ message }) => message.length > 0));
    });
} catch {
    // It has been told.
} finally {
    kate.kill("SIGTERM");
    await new Promise((resolve) => kate.once("exit", resolve));
    fs.rmSync(home, { recursive: true, force: true, maxRetries: 5 });
}

checks.finish();

async function answerTo(method) {
    const { id } = await until(method, said, (message) => message.method === method);
    const answer = await until(`the answer to ${method}`, answered, (message) => message.id === id && message.method === undefined);
    return answer.result;
}

async function until(what, file, wanted) {
    for (const end = Date.now() + 60_000; Date.now() < end; ) {
        const found = readMessages(file).find(wanted);
        if (found !== undefined) {
            return found;
        }

        await new Promise((resolve) => setTimeout(resolve, 100));
    }

    throw new Error(`waited in vain for ${what}`);
}

/** The messages that are there as a whole. */
function readMessages(file) {
    const bytes = fs.existsSync(file) ? fs.readFileSync(file) : Buffer.alloc(0);
    const messages = [];
    for (let start = 0; ; ) {
        const head = bytes.indexOf("\r\n\r\n", start);
        const [, length] = head < 0 ? [] : (/Content-Length: (\d+)/u.exec(bytes.toString("latin1", start, head)) ?? []);
        if (length === undefined || head + 4 + Number(length) > bytes.length) {
            return messages;
        }

        start = head + 4 + Number(length);
        messages.push(JSON.parse(bytes.toString("utf8", head + 4, start)));
    }
}
