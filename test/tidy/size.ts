/** How big things may grow: files, functions, rooms; and that nothing on a shelf is forgotten. */

import ts from 'typescript';
import { lineOf, placeOf, type Rule, type SourceFile, walk } from './house.ts';
import { roomOf } from './staircase.ts';

const fileLimit = 400;
const functionLimit = 70;
const roomLimit = 12;

/** Folders whose files are of one shape and listed by hand, so that any number may stand there. */
const shelves = ['src/methods', 'src/plan/rules', 'src/engine/reports/kinds', 'src/cli/commands', 'src/desk/state/migrations'];

/** A file has at most 400 lines. */
export const fileSize: Rule = ({ files }) =>
  files
    .map((file) => ({ file, lines: file.text.trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > fileLimit)
    .map(({ file, lines }) => `${file.path} has ${lines} lines, above ${fileLimit}; find the second subject in it and give it a file`);

/** A function has at most 70 lines; the callback of a `describe` is a chapter, not a function. */
export const functionSize: Rule = ({ files }) => files.flatMap(longFunctions);

/** A room has at most 12 source files, unless it is a shelf. */
export const roomSize: Rule = ({ files }) => {
  const rooms = Map.groupBy(files.filter(isPlaced), (file) => file.folder);
  return [...rooms]
    .filter(([folder, inside]) => inside.length > roomLimit && !isShelf(folder))
    .map(
      ([folder, inside]) =>
        `${folder} holds ${inside.length} source files, above ${roomLimit}; ` +
        'make a folder of those that belong together, or list it in test/tidy/size.ts if all are of one shape',
    );
};

/** Every file on a shelf is imported by product code, as by the list of its shelf. */
export const nothingForgotten: Rule = ({ files }) => {
  const placed = files.filter(isPlaced);
  const imported = new Set(placed.flatMap((file) => file.imports.map(({ target }) => target)));
  return placed
    .filter((file) => isShelf(file.folder) && !imported.has(file.path))
    .map((file) => `${file.path} stands on no list; import it in the list of its shelf or remove it`);
};

function isPlaced(file: SourceFile): boolean {
  return roomOf(file.path) !== undefined && !file.isTest;
}

function isShelf(folder: string): boolean {
  return shelves.some((shelf) => folder === shelf || folder.startsWith(`${shelf}/`));
}

function longFunctions(file: SourceFile): string[] {
  const found: string[] = [];
  walk(file.tree, (node) => {
    if (!isFunctionWithBody(node) || isChapter(node)) return;
    const lines = lineOf(file.tree, node.end) - lineOf(file.tree, node.getStart(file.tree)) + 1;
    if (lines <= functionLimit) return;
    found.push(
      `${placeOf(file, node)} is a function of ${lines} lines, above ${functionLimit}; give each of its steps a name and a function`,
    );
  });
  return found;
}

function isFunctionWithBody(node: ts.Node): boolean {
  return ts.isFunctionLike(node) && 'body' in node && node.body !== undefined;
}

function isChapter({ parent }: ts.Node): boolean {
  return ts.isCallExpression(parent) && /^describe\b/.test(parent.expression.getText());
}
