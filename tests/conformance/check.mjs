// Checks every answer that tests have recorded against the official types of the protocol.
// node check.mjs RECORDING FOLDER: the recording, and where the TypeScript that is compiled is left.
import { existsSync } from 'node:fs';
import { readAnswers, readRequests, withoutRepetitions } from './answers.mjs';
import { check, typeOf } from './compiler.mjs';
import { right, wrong } from './wrong.mjs';

const [recording, folder] = process.argv.slice(2);
if (!existsSync(recording)) {
  console.log(`  NOT OK - there are no answers: no test left any in ${recording} (THREADLSP_RECORD names the folder)`);
  console.log('0 passed, 1 failed, 0 skipped');
  process.exit(1);
}

let passed = 0;
let failed = 0;
let skipped = 0;

function say(ok, name, complaints = []) {
  if (ok) passed++;
  else failed++;
  console.log(`  ${ok ? 'ok' : 'NOT OK'} - ${name}`);
  complaints.slice(0, 10).forEach((complaint) => console.log(`      ${complaint.replaceAll('\n', '\n      ')}`));
}

// First that the check finds what is wrong: else the rest means nothing.
const cases = Object.entries(wrong);
const verdicts = check([right, ...cases.map(([, entry]) => entry)], folder, 'wrong');
say(verdicts[0].length === 0, 'the check takes a right answer', verdicts[0]);
cases.forEach(([name], index) => say(verdicts[index + 1].length > 0, `the check refuses: ${name}`));

const all = readAnswers(recording);
const own = all.filter(({ method }) => method.startsWith('threadLsp/'));
const unknown = new Set(all.filter((entry) => !own.includes(entry) && typeOf(entry) === null).map(({ method }) => method));
say(unknown.size === 0, 'every method is one of the protocol', [...unknown]);
const { kept, tooDeep } = withoutRepetitions(all.filter((entry) => typeOf(entry) !== null));
const complaints = check(kept, folder, 'answers');

const methods = new Map();
kept.forEach((entry, index) => {
  const name = entry.answer ? entry.method : `${entry.method}, said by the server`;
  const group = methods.get(name) ?? { shapes: 0, complaints: [] };
  group.shapes++;
  group.complaints.push(...complaints[index].map((text) => `${text}\n${JSON.stringify(entry.value).slice(0, 300)}`));
  methods.set(name, group);
});
for (const name of [...methods.keys()].sort()) {
  const { shapes, complaints } = methods.get(name);
  const answers = all.filter((entry) => (entry.answer ? entry.method : `${entry.method}, said by the server`) === name).length;
  say(complaints.length === 0, `${name}: ${answers} answers, ${shapes} of them unlike the others`, complaints);
}

// An answer of null says nothing about the type of the others.
const requests = [...readRequests(recording), 'initialize', 'shutdown'];
const answered = new Set(all.filter(({ method, answer, value }) => answer && (value !== null || method === 'shutdown')).map(({ method }) => method));
const missing = requests.filter((method) => !answered.has(method));
say(requests.length > 2 && missing.length === 0, `each of the server's ${requests.length} requests has an answer`, missing);
say(all.length > 0, `${all.length} answers in all`);
if (tooDeep > 0) {
  skipped++;
  console.log(`  skipped - ${tooDeep} answers nested deeper than TypeScript goes`);
}
if (own.length > 0) console.log(`  (${own.length} answers of requests of our own, which the protocol has no type for)`);

console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exit(failed === 0 ? 0 : 1);
