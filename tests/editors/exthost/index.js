// What VS Code calls in its extension host: runs the tests beside this file and leaves what they said.
const fs = require("node:fs");
const path = require("node:path");
const Mocha = require("mocha");

exports.run = async function run() {
    const lines = [];
    const say = (line) => {
        lines.push(line);
        console.log(line);
    };
    global.note = (line) => say(`    ${line}`);
    class Reporter {
        constructor(runner) {
            runner.on("suite", (suite) => suite.title && say(suite.title));
            runner.on("pass", (test) => say(`  ok - ${test.title} (${test.duration} ms)`));
            runner.on("fail", (test, error) => say(`  NOT OK - ${test.title}\n${error.stack}`));
            runner.on("pending", (test) => say(`  skipped - ${test.title}`));
        }
    }
    const mocha = new Mocha({ ui: "bdd", timeout: 60_000, reporter: Reporter });
    fs.readdirSync(__dirname)
        .filter((file) => file.endsWith(".test.js"))
        .forEach((file) => mocha.addFile(path.join(__dirname, file)));
    const stats = await new Promise((resolve) => {
        const runner = mocha.run(() => resolve(runner.stats));
    });
    say(`${stats.passes} passed, ${stats.failures} failed, ${stats.pending} skipped`);
    fs.writeFileSync(process.env.THREADLSP_RESULTS, JSON.stringify({ lines, failures: stats.failures, passes: stats.passes }));
    if (stats.failures > 0) {
        throw new Error(`${stats.failures} tests failed`);
    }
};
