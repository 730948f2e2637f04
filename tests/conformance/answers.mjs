// Reads what servers said while tests ran (THREADLSP_RECORD, see AnswerRecording.cs) and leaves out what would be checked twice.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

// TypeScript's checker recurses; the tests' deepest discussions are no deeper in kind than these.
const deepest = 200;

/** The messages of a folder: { method, answer, value }, where `answer` tells results from the server's own messages. */
export function readAnswers(folder) {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.jsonl'))
    .sort()
    .flatMap((file) => readFileSync(join(folder, file), 'utf8').split('\n'))
    .filter((line) => line.length > 0)
    .map((line) => JSON.parse(line))
    .map(({ method, answer, message }) => ({
      method,
      answer,
      value: answer ? message.result : (message.params ?? null),
    }));
}

/** The methods that must have been asked. */
export function readRequests(folder) {
  return readFileSync(join(folder, 'requests.txt'), 'utf8').split(/\r?\n/).filter((line) => line.length > 0);
}

/**
 * Leaves out answers in which everything was seen before: each object with just these members at just this place, each list with just
 * these kinds of items, each number and word that a type could tell from another. A type-checker would say of them what it says of
 * the others. Also leaves out what is nested deeper than a checker can go, and says how many those are.
 */
export function withoutRepetitions(answers) {
  const seen = new Set();
  const kept = [];
  let tooDeep = 0;
  for (const entry of answers) {
    const facts = factsOf(entry.value);
    if (facts === null) {
      tooDeep++;
      continue;
    }
    const news = facts.map((fact) => `${entry.method} ${entry.answer} ${fact}`).filter((fact) => !seen.has(fact));
    if (news.length > 0) {
      news.forEach((fact) => seen.add(fact));
      kept.push(entry);
    }
  }
  return { kept, tooDeep };
}

/** All that a type could look at; null where the value is too deep. */
function factsOf(value) {
  const facts = new Set();
  const left = [{ value, path: '', depth: 0 }];
  while (left.length > 0) {
    const { value, path, depth } = left.pop();
    if (depth > deepest) return null;
    facts.add(`${path} ${describe(value, path)}`);
    if (Array.isArray(value)) {
      value.forEach((item) => left.push({ value: item, path: inner(path, '[]'), depth: depth + 1 }));
    } else if (value !== null && typeof value === 'object') {
      for (const [name, member] of Object.entries(value)) left.push({ value: member, path: inner(path, `.${name}`), depth: depth + 1 });
    }
  }
  return [...facts];
}

/** A path; what is nested in its own kind (children of children, a parent's parent) stands at one path. */
function inner(path, step) {
  const next = path + step;
  return next.replace(/((?:\.[A-Za-z]+|\[\])+?)\1+$/, '$1');
}

function describe(value, path) {
  if (Array.isArray(value)) return `[${[...new Set(value.map((item) => describe(item, path)))].sort()}]`;
  if (value === null) return 'null';
  if (typeof value === 'object') return `{${Object.keys(value).sort()}}`;
  if (typeof value === 'number') return /\.(line|character|\w+(Line|Character)|version|data)(\[\])?$/.test(path) ? 'number' : `${value}`;
  // Words that choose between types are short and hold no space: "markdown", "full", "quickfix".
  if (typeof value === 'string') return /kind|format|encoding|scopes|reason/i.test(path) ? `"${value}"` : 'string';
  return typeof value;
}
