// Answers that are wrong in one thing each, and one that is right: the check must refuse the former and take the latter.
const zero = { line: 0, character: 0 };
const range = { start: zero, end: zero };
const symbol = { name: 'bob', kind: 15, range, selectionRange: range };
const result = (method, value) => ({ method, answer: true, value });

export const right = result('textDocument/documentSymbol', [symbol, { ...symbol, detail: '2 replies', children: [symbol] }]);

export const wrong = {
  'a member is missing': result('textDocument/documentSymbol', [{ name: 'bob', kind: 15, range }]),
  'a member is missing far within': result('textDocument/documentSymbol', [{ ...symbol, children: [{ ...symbol, children: [{ name: 'bob' }] }] }]),
  'a member too many': result('textDocument/hover', { contents: { kind: 'markdown', value: '' }, colour: 'red' }),
  'a misspelt optional member': result('textDocument/foldingRange', [{ startLine: 0, endLine: 1, colapsedText: '…' }]),
  'null where a member is to be left out': result('textDocument/documentSymbol', [{ ...symbol, detail: null }]),
  'a word that is none of the allowed ones': result('textDocument/hover', { contents: { kind: 'html', value: '' } }),
  'a number that is none of the allowed ones': result('textDocument/documentSymbol', [{ ...symbol, kind: 99 }]),
  'text for a number': result('textDocument/foldingRange', [{ startLine: '0', endLine: 1 }]),
  'an object for a list': result('textDocument/selectionRange', { range }),
  'null where there must be an answer': result('textDocument/diagnostic', null),
  'a negative line': result('textDocument/definition', { uri: 'file:///a', range: { start: { line: -1, character: 0 }, end: zero } }),
  'a fraction for a column': result('textDocument/definition', { uri: 'file:///a', range: { start: { line: 1, character: 0.5 }, end: zero } }),
  'a capability that there is none of': result('initialize', { capabilities: { parentProvider: true } }),
  'diagnostics without a document': { method: 'textDocument/publishDiagnostics', answer: false, value: { diagnostics: [] } },
};
