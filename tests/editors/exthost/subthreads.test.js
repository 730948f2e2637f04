const assert = require("node:assert");
const vscode = require("vscode");
const { note } = global;
const { api, create, createLargeDump, goTo, open, replace, symbols, until } = require("./support");

const authors = (nodes) => nodes.map((node) => node.item.author);

describe("the view of subthreads and the status bar", () => {
    let editor;
    let tree;
    let view;
    let answers;
    let statusBar;
    let place;
    before(async () => {
        ({
            subthreads: { tree, view, answers },
            statusBar,
            place,
        } = await api());
        editor = await open("garden-sensors.indented.thread");
        // Other tests have written into it.
        await vscode.commands.executeCommand("workbench.action.files.revert");
        await symbols(editor.document);
        goTo(editor, 3);
        await until("the tree", () => tree.document === editor.document);
    });

    const cursorIn = (author) => until(`the cursor in ${author}`, () => place.current?.thread.path.at(-1)?.author === author);

    it("shows the story, and below it each comment with author, age and replies", async () => {
        const [story, ...others] = await tree.getChildren();
        assert.strictEqual(others.length, 0);
        const shown = tree.getTreeItem(story);
        assert.strictEqual(shown.label, "What three years of soil sensors taught me about my garden");
        assert.strictEqual(shown.description, "loamlogger · 19 hours ago · 74 comments");
        assert.strictEqual(shown.collapsibleState, vscode.TreeItemCollapsibleState.Expanded);
        const [clayfoot, packetbeet] = await tree.getChildren(story);
        assert.deepStrictEqual(authors([clayfoot, packetbeet]), ["clayfoot", "packetbeet"]);
        const item = tree.getTreeItem(clayfoot);
        assert.match(item.description, /^17 hours ago · 8 replies · The graph of the raised bed/u);
        assert.strictEqual(item.iconPath.id, "comment");
        assert.strictEqual(item.collapsibleState, vscode.TreeItemCollapsibleState.Collapsed);
        const replies = await tree.getChildren(clayfoot);
        assert.deepStrictEqual(authors(replies), ["loamlogger", "zone7b"]);
        assert.strictEqual(tree.getParent(replies[0]), clayfoot);
    });

    it("follows the cursor", async () => {
        await vscode.commands.executeCommand("threadLsp.subthreads.focus");
        await until("the view", () => view.visible);
        goTo(editor, 9, 6);
        const node = await until("the selection", () => view.selection.find((selected) => selected.item?.author === "loamlogger" && selected.item.range.start.line === 9));
        assert.strictEqual(node.parent.item.author, "verdigris_ann");
    });

    it("goes to the header, to the parent, folds, and copies the path", async () => {
        const [story] = await tree.getChildren();
        const [clayfoot] = await tree.getChildren(story);
        const [loamlogger] = await tree.getChildren(clayfoot);
        const run = (name, node) => vscode.commands.executeCommand(`threadLsp.subthreads.${name}`, node);
        await run("open", loamlogger);
        assert.strictEqual(vscode.window.activeTextEditor.selection.active.line, 5);
        await run("goToParent", loamlogger);
        assert.strictEqual(vscode.window.activeTextEditor.selection.active.line, 2);
        await run("fold", clayfoot);
        await until("the fold", () => vscode.window.activeTextEditor.visibleRanges.length > 1);
        await vscode.commands.executeCommand("editor.unfoldAll");
        await run("copyPath", loamlogger);
        assert.strictEqual(await vscode.env.clipboard.readText(), "What three years of soil sensors taught me about my garden › clayfoot › loamlogger");
    });

    it("can be narrowed to an author", async () => {
        await vscode.commands.executeCommand("threadLsp.subthreads.filterByAuthor", "verdigris_ann");
        assert.match(view.message, /verdigris_ann/u);
        const [story] = await tree.getChildren();
        const top = await tree.getChildren(story);
        assert.ok(top.length > 0 && top.every((node) => node.item.matches > 0));
        assert.strictEqual(tree.getTreeItem(top[0]).collapsibleState, vscode.TreeItemCollapsibleState.Expanded);
        await vscode.commands.executeCommand("threadLsp.subthreads.clearFilter");
        assert.strictEqual(view.message, undefined);
        assert.ok((await tree.getChildren(story)).length > top.length);
    });

    it("keeps what is unfolded when lines are put above it", async () => {
        const [story] = await tree.getChildren();
        const [, before] = await tree.getChildren(story);
        await replace(editor.document, new vscode.Range(3, 0, 3, 0), "One more line.\nAnd another.\n");
        await until("the new place", () => place.current?.version === editor.document.version);
        const [, after] = await tree.getChildren((await tree.getChildren())[0]);
        assert.strictEqual(after.item.range.start.line, before.item.range.start.line + 2);
        assert.strictEqual(after.id, before.id);
        assert.deepStrictEqual(authors(await tree.getChildren(before)), authors(await tree.getChildren(after)), "the branch is found where it stands now");
        await vscode.commands.executeCommand("undo");
    });

    it("writes the path to the cursor and how the nesting is known", async () => {
        goTo(await open("garden-sensors.indented.thread"), 9, 8);
        await cursorIn("loamlogger");
        assert.deepStrictEqual(statusBar.text(), ["$(comment-discussion) story › clayfoot › loamlogger › verdigris_ann › loamlogger", "indented · declared"]);
    });

    it("asks once when the cursor runs", async () => {
        await cursorIn("loamlogger");
        const before = place.questions;
        for (let line = 10; line < 60; line++) {
            goTo(editor, line);
            await new Promise((resolve) => setTimeout(resolve, 4));
        }

        await until("the last place", () => place.current?.thread.path.at(-1)?.range.start.line > 50);
        assert.ok(place.questions - before <= 10, `${place.questions - before} questions for 50 steps`);
    });

    it("has nothing to tell of the branches of a dump that was shown before, and no number twice", async () => {
        const [story] = await tree.getChildren();
        const other = await vscode.workspace.openTextDocument({ language: "thread-dump", content: "Tea\n1 point by host 2 hours ago\nguest 1 hour ago\nGreen.\n" });
        await symbols(other);
        try {
            tree.show(other);
            assert.deepStrictEqual(await tree.getChildren(story), []);
            const [tea] = await tree.getChildren();
            const [guest] = await tree.getChildren(tea);
            assert.deepStrictEqual([tea.item.words, guest.item.author], ["Tea", "guest"]);
            assert.strictEqual(new Set([story.id, tea.id, guest.id]).size, 3);
        } finally {
            tree.show(editor.document);
        }
    });

    it("tells of the lines of a branch once, whichever of two questions is answered first", async () => {
        for (const delays of [[60, 20], [20, 60]]) {
            const changed = new vscode.EventEmitter();
            const waits = [...delays];
            const slow = {
                onDidChangeTreeData: changed.event,
                getChildren: async (parent) => {
                    await new Promise((resolve) => setTimeout(resolve, waits.shift()));
                    return [{ kind: "subthread", id: "below", parent }];
                },
            };
            const twice = new answers.constructor(slow);
            let changes = 0;
            twice.onDidChangeTreeData(() => changes++);
            const parent = { kind: "subthread", id: "above", parent: undefined };
            const [first, second] = await Promise.all([twice.getChildren(parent), twice.getChildren(parent)]);
            assert.deepStrictEqual([first.length, second.length], [0, 1]);
            await until("the change to be told", () => changes === 1);

            // A question about all takes the place of one about a part.
            waits.push(...delays);
            const [part, all] = await Promise.all([twice.getChildren(parent), twice.getChildren()]);
            assert.deepStrictEqual([part.length, all.length], [0, 1]);
            twice.dispose();
        }
    });

    it("is asked for a branch twice at once, and VS Code fails at neither answer", async () => {
        const [story] = await tree.getChildren();
        let replies = [];
        for (const node of await tree.getChildren(story)) {
            replies = await tree.getChildren(node);
            if (node.item.author !== "clayfoot" && replies.length > 1) {
                break;
            }
        }

        assert.ok(replies.length > 1, "a comment with two replies that no test has unfolded");
        const asked = [view.reveal(replies[0]), view.reveal(replies[1])];
        const failures = (await Promise.allSettled(asked)).filter(({ status }) => status === "rejected").map(({ reason }) => String(reason));
        assert.deepStrictEqual(failures.filter((failure) => failure.includes("already registered")), []);
        await until("the reply to be shown", async () => {
            await Promise.resolve(view.reveal(replies[1])).catch(() => undefined);
            return view.selection[0]?.id === replies[1].id;
        });
    });

    it("says how sure inferred parents are, and marks the uncertain ones", async () => {
        const flat = await open("saved-page.txt");
        await until("the language", () => vscode.window.activeTextEditor.document.languageId === "thread-dump");
        goTo(flat, 3);
        await until("the tree of the flat dump", () => tree.document?.fileName === flat.document.fileName);
        assert.match(statusBar.text()[1], /^flat · inferred \d+ sure \/ \d+ uncertain$/u);
        const icons = new Set();
        const walk = async (node) => {
            for (const child of await tree.getChildren(node)) {
                const { iconPath, tooltip } = tree.getTreeItem(child);
                icons.add(iconPath.id);
                assert.ok(iconPath.id !== "question" || /inferred, \d+ % sure/u.test(tooltip));
                await walk(child);
            }
        };
        await walk(undefined);
        assert.deepStrictEqual([...icons].sort(), ["book", "comment-draft", "question"]);
    });

    it("follows a quote that settles a parent once the typing rests", async () => {
        const flat = await create("bridges.thread", [
            "A title",
            "12 points by alice 9 hours ago",
            "bob 8 hours ago",
            "Wooden bridges need tar every second spring.",
            "carol 7 hours ago",
            "Stone lasts longer, and looks better.",
            "erin 6 hours ago",
            "Nobody builds with stone today.",
            "dave 5 hours ago",
            "Ours has never had any.",
            "",
        ]);
        await until("the tree", () => tree.document === flat.document);
        goTo(flat, 8);
        const findParent = async () => {
            await until("the place", () => place.current?.document === flat.document && place.current.thread.path.at(-1)?.author === "dave");
            return place.current.thread.path.at(-2).range.start.line;
        };
        const quoted = (await findParent()) === 2 ? 4 : 2;
        const told = [];
        const telling = (await api()).server.onDidChangeNesting((name) => told.push(name));
        await replace(flat.document, new vscode.Range(9, 0, 9, 0), `> ${flat.document.lineAt(quoted + 1).text}\n`);
        await until("the news", () => told.includes(flat.document.uri.toString()));
        telling.dispose();
        await until("the new parent", async () => (await findParent()) === quoted);
        const [story] = await tree.getChildren();
        const all = [];
        const walk = async (node, above) => {
            for (const child of await tree.getChildren(node)) {
                all.push(`${child.item.author} answers ${above}`);
                await walk(child, child.item.range.start.line);
            }
        };
        await walk(story, 0);
        assert.ok(all.includes(`dave answers ${quoted}`), all.join(", "));
    });

    it("is quick at 10,000 comments, because it asks for what is unfolded alone", async () => {
        await createLargeDump("large.thread", 10_000);
        const large = await open("large.thread");
        goTo(large, 15_000);
        await until("the large tree", () => tree.document === large.document, 30_000);
        const start = performance.now();
        const [story] = await tree.getChildren();
        const top = await tree.getChildren(story);
        note(`a branch of 1,000 out of 10,000 comments: ${(performance.now() - start).toFixed(0)} ms`);
        assert.strictEqual(top.length, 1_000);
        assert.ok(performance.now() - start < 5_000);
        await until("the selection", () => view.selection[0]?.item.range.start.line <= 15_000 && view.selection[0].item.range.start.line > 14_990);
        await vscode.commands.executeCommand("workbench.action.closeActiveEditor");
    });
});
