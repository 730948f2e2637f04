// Serves VS Code with the extension and a copy of a dump to the browsers of this machine, until it is ended.
// usage: node serve.mjs VSCODE_ROOT VSIX DUMP
import path from "node:path";
import { pageUrl, remoteUri, startVsCodeServer } from "./lib/vscodeServer.mjs";
import { createDataFolder, createWorkspace } from "./lib/workspace.mjs";

const [root, vsix, dump] = process.argv.slice(2);
const fileName = `${path.basename(dump).replace(/\.(?:thread|txt)+$/u, "")}.thread`;
const workspace = createWorkspace({ [fileName]: dump });
const server = await startVsCodeServer({ root, vsix, dataFolder: createDataFolder() });
console.log(`Open in a browser: ${pageUrl(server, workspace.folder, [["openFile", remoteUri(server, `${workspace.folder}/${fileName}`)]])}`);
console.log(`It is a copy, in ${workspace.folder}.`);
for (const signal of ["SIGINT", "SIGTERM"]) {
    process.on(signal, () => void server.stop().then(() => process.exit(0)));
}
