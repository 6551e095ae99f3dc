// Writes src/lib/messages.ts from locales/nl: every message id with the variables it takes, so that a missing id or a
// forgotten variable is a compile error. With --check it only compares, and fails when the file is out of date.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { FluentParser, Visitor } from '@fluent/syntax';

const folder = new URL('../../locales/nl/', import.meta.url);
const target = fileURLToPath(new URL('../src/lib/messages.ts', import.meta.url));

/** What a pattern needs: variables, and other messages whose variables it needs too. */
class Needs extends Visitor {
  variables = new Set();
  messages = new Set();

  visitVariableReference(node) {
    this.variables.add(node.id.name);
  }

  visitMessageReference(node) {
    this.messages.add(node.attribute ? `${node.id.name}.${node.attribute.name}` : node.id.name);
  }
}

const needs = new Map();
const problems = [];
const parser = new FluentParser({ withSpans: true });
const files = readdirSync(folder).filter((name) => name.endsWith('.ftl')).sort();
for (const file of files) {
  for (const entry of parser.parse(readFileSync(new URL(file, folder), 'utf8')).body) {
    if (entry.type === 'Junk') {
      problems.push(`locales/nl/${file}: not understood: ${entry.content.split('\n')[0]}`);
    }
    if (entry.type !== 'Message') continue;
    const parts = entry.attributes.map((attribute) => [`${entry.id.name}.${attribute.id.name}`, attribute.value]);
    if (entry.value) parts.push([entry.id.name, entry.value]);
    for (const [id, pattern] of parts) {
      if (needs.has(id)) problems.push(`locales/nl/${file}: ${id} stands there twice`);
      const found = new Needs();
      found.visit(pattern);
      needs.set(id, found);
    }
  }
}

function variables(id, seen = new Set()) {
  const found = needs.get(id);
  if (!found || seen.has(id)) return new Set();
  seen.add(id);
  const all = new Set(found.variables);
  for (const other of found.messages) for (const name of variables(other, seen)) all.add(name);
  return all;
}

const lines = [...needs.keys()].sort().map((id) => {
  const names = [...variables(id)].sort();
  return `  ${JSON.stringify(id)}: ${names.length ? `{ ${names.map((name) => `${name}: Value`).join('; ')} }` : 'null'};`;
});
const text = `// Written by \`npm run messages\` from locales/nl. Do not edit.

import type { FluentVariable } from '@fluent/bundle';

type Value = FluentVariable;

/** Every message, with the variables it takes. */
export interface Messages {
${lines.join('\n')}
}
`;

const had = (() => {
  try {
    return readFileSync(target, 'utf8');
  } catch {
    return '';
  }
})();
if (process.argv.includes('--check') && had !== text) {
  problems.push('src/lib/messages.ts is out of date: run `npm run messages`');
} else if (had !== text) {
  writeFileSync(target, text);
}
for (const problem of problems) process.stderr.write(`${problem}\n`);
process.exitCode = problems.length ? 1 : 0;
