// Has TypeScript say whether values are what the official types of the protocol say they are.
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import * as protocol from 'vscode-languageserver-protocol';
import ts from 'typescript';

const require = createRequire(import.meta.url);
const types = require.resolve('vscode-languageserver-protocol').replace(/\.js$/, '.d.ts');

const header = `import type * as P from 'vscode-languageserver-protocol';
type ResultOf<T> = T extends P.ProtocolRequestType<any, infer R, any, any, any> ? R : T extends P.ProtocolRequestType0<infer R, any, any, any> ? R : never;
type ParamsOf<T> = T extends P.ProtocolRequestType<infer V, any, any, any, any> ? V
  : T extends P.ProtocolRequestType0<any, any, any, any> ? null
  : T extends P.ProtocolNotificationType<infer V, any> ? V
  : T extends P.ProtocolNotificationType0<any> ? null : never;
type WorkDone = P.WorkDoneProgressBegin | P.WorkDoneProgressReport | P.WorkDoneProgressEnd;
type PartialResult = P.WorkspaceDiagnosticReportPartialResult;
type Progress = { token: P.ProgressToken; value: WorkDone | PartialResult };
`;

/** Methods with the name of the type that the package has for them. */
const names = new Map(
  Object.entries(protocol)
    .filter(([, entry]) => typeof entry?.type?.method === 'string')
    .map(([name, entry]) => [entry.type.method, `typeof P.${name}.type`]),
);

/** The TypeScript type of an answer, or of what the server says itself; null where the protocol has no such method. */
export function typeOf({ method, answer }) {
  if (method === '$/progress') return 'Progress';
  // LSP says null, for which TypeScript says void.
  if (method === 'shutdown' && answer) return 'null';
  const name = names.get(method);
  return name === undefined ? null : `${answer ? 'ResultOf' : 'ParamsOf'}<${name}>`;
}

/**
 * Compiles values, each against its type. Literals are fresh to TypeScript, so that a member too many is an error as one too few is.
 * The file stays where it is written, for people to look at.
 * @returns for each entry the complaints about it.
 */
export function check(entries, folder, name) {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${name}.ts`);
  const lines = header.trimEnd().split('\n');
  const owners = lines.map(() => -1);
  entries.forEach((entry, index) => {
    for (const line of `export const _${index}: ${typeOf(entry)} = ${JSON.stringify(entry.value, null, 1)};`.split('\n')) {
      lines.push(line);
      owners.push(index);
    }
  });
  writeFileSync(file, `${lines.join('\n')}\n`);

  const program = ts.createProgram([file], {
    strict: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    paths: { 'vscode-languageserver-protocol': [types] },
  });
  const complaints = entries.map(({ value }) => badPositions(value));
  for (const diagnostic of ts.getPreEmitDiagnostics(program)) {
    const text = ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n');
    const line = diagnostic.file?.fileName.endsWith(`${name}.ts`) ? diagnostic.file.getLineAndCharacterOfPosition(diagnostic.start).line : -1;
    const owner = owners[line] ?? -1;
    // What is wrong with no answer is wrong with the check itself.
    if (owner < 0) throw new Error(`${diagnostic.file?.fileName ?? 'TypeScript'}: ${text}`);
    complaints[owner].push(text);
  }
  return complaints;
}

/** TypeScript knows numbers only; lines and columns are whole and not negative. */
function badPositions(value) {
  const complaints = [];
  const left = [value];
  while (left.length > 0) {
    const next = left.pop();
    if (next === null || typeof next !== 'object') continue;
    for (const [name, member] of Object.entries(next)) {
      if (/^(line|character|(start|end)(Line|Character))$/.test(name) && !(Number.isInteger(member) && member >= 0)) {
        complaints.push(`${name} is ${JSON.stringify(member)}, which is no place.`);
      }
      left.push(member);
    }
  }
  return complaints;
}
