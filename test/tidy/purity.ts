/** What the pure rooms may not touch: clock, dice, files, network, console, locale, floating-point texts. */

import { isBuiltin } from 'node:module';
import ts from 'typescript';
import { placeOf, type Rule, type SourceFile, walk } from './house.ts';
import { pureRooms, roomOf } from './staircase.ts';

const clock = 'hand the day or the moment in as a value from above';
const dice = 'hand a seed in from above';
const world = 'give the result back as a value, and let a door write it';
const float = 'use the scaled integers and fractions of lib';
const locale = 'compare and write by the functions of lib, which are the same on every machine';

/** Names of globals that a pure room may not mention, and the way out. */
const globals: ReadonlyMap<string, string> = new Map([
  ['Date', clock],
  ['performance', clock],
  ['setTimeout', clock],
  ['setInterval', clock],
  ['setImmediate', clock],
  ['crypto', dice],
  ['console', world],
  ['process', world],
  ['fetch', world],
  ['require', world],
  ['globalThis', world],
  ['parseFloat', float],
  ['Intl', locale],
]);

/** Members that a pure room may not use, by `.member` or `owner.member`, and the way out. */
const members: ReadonlyMap<string, string> = new Map([
  ['Math.random', dice],
  ['Temporal.Now', clock],
  ['.parseFloat', float],
  ['.toFixed', float],
  ['.toPrecision', float],
  ['.localeCompare', locale],
  ['.toLocaleString', locale],
  ['.toLocaleLowerCase', locale],
  ['.toLocaleUpperCase', locale],
]);

/** Pure rooms import nothing of Node and mention nothing that differs by moment, machine or run. */
export const purity: Rule = ({ files }) =>
  files
    .filter((file) => pureRooms.includes(roomOf(file.path) ?? '') && !file.isTest)
    .flatMap((file) => [...nodeImports(file), ...impureNames(file)]);

function nodeImports(file: SourceFile): string[] {
  return file.imports
    .filter(({ target, isFile }) => !isFile && isBuiltin(target))
    .map(({ target, line }) => `${file.path}:${line} imports ${target} in a pure room; do it in facts, desk or a door above`);
}

function impureNames(file: SourceFile): string[] {
  const found: string[] = [];
  walk(file.tree, (node) => {
    const [name, mend] = impureName(node) ?? [];
    if (name) found.push(`${placeOf(file, node)} uses ${name} in a pure room; ${mend}`);
  });
  return found;
}

function impureName(node: ts.Node): readonly [name: string, mend: string] | undefined {
  if (ts.isIdentifier(node) && !isOwnName(node)) {
    const mend = globals.get(node.text);
    return mend ? [node.text, mend] : undefined;
  }
  if (!ts.isPropertyAccessExpression(node)) return undefined;
  const owned = `${node.expression.getText()}.${node.name.text}`;
  const bare = `.${node.name.text}`;
  const mend = members.get(owned) ?? members.get(bare);
  return mend ? [members.has(owned) ? owned : bare, mend] : undefined;
}

/** Whether an identifier only names a member or declares something, as in `x.process` and `{ process: 1 }`. */
function isOwnName(node: ts.Identifier): boolean {
  const { name } = node.parent as { name?: ts.Node };
  return name === node && !ts.isShorthandPropertyAssignment(node.parent);
}
