/** The code of the project as the tidy rules see it: every file parsed, with its room and its imports. */

import { globSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import ts from 'typescript';

/** One import of a file: a path from the project's root for a relative one, else the name as written. */
export type Import = {
  readonly target: string;
  readonly isFile: boolean;
  readonly isType: boolean;
  readonly line: number;
};

/** A file of code, its path from the project's root with forward slashes. */
export type SourceFile = {
  readonly path: string;
  readonly folder: string;
  readonly isTest: boolean;
  readonly text: string;
  readonly tree: ts.SourceFile;
  readonly imports: readonly Import[];
};

/** All code, and the texts of the golden files (expected words) by their path. */
export type House = {
  readonly files: readonly SourceFile[];
  readonly golden: ReadonlyMap<string, string>;
};

/** A rule of the house: one complaint per violation, each with its place and how to mend it. */
export type Rule = (house: House) => readonly string[];

const codePattern = '{src,web,test,bench,campaigns,scripts,bin}/**/*.{ts,tsx,js,mjs}';
const goldenPattern = '{src,test}/**/*.{golden,snap,txt,md,json,yaml}';
/** What nobody writes is not looked at: test/docs.test.ts holds that the generated file is what its generator says. */
const outside = ['**/node_modules/**', '**/dist/**', 'test/cases/**', 'src/api/client/schema.ts'];

/** Reads the house that stands in a folder. */
export function readHouse(root: string): House {
  const read = (pattern: string): Map<string, string> =>
    new Map(
      globSync(pattern, { cwd: root, exclude: outside })
        .toSorted()
        .map((path) => [path.replaceAll('\\', '/'), readFileSync(join(root, path), 'utf8')]),
    );
  return houseOf(read(codePattern), read(goldenPattern));
}

/** A house made of texts by path. */
export function houseOf(code: ReadonlyMap<string, string>, golden: ReadonlyMap<string, string> = new Map()): House {
  return { files: [...code].map(([path, text]) => sourceFile(path, text)), golden };
}

/** Calls `visit` with a node and everything below it. */
export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}

/** Where a node stands, as `path:line`. */
export function placeOf(file: SourceFile, node: ts.Node): string {
  return `${file.path}:${lineOf(file.tree, node.getStart(file.tree))}`;
}

/** The line of an offset, from 1. */
export function lineOf(tree: ts.SourceFile, offset: number): number {
  return tree.getLineAndCharacterOfPosition(offset).line + 1;
}

function sourceFile(path: string, text: string): SourceFile {
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true);
  return {
    path,
    folder: dirname(path),
    isTest: /\.test\.tsx?$/.test(path),
    text,
    tree,
    imports: importsOf(path, tree),
  };
}

function importsOf(path: string, tree: ts.SourceFile): Import[] {
  const found: Import[] = [];
  walk(tree, (node) => {
    const name = importedName(node);
    if (name === undefined) return;
    const isFile = name.startsWith('.');
    found.push({
      target: isFile ? posix.join(dirname(path), name) : name,
      isFile,
      isType: isTypeImport(node),
      line: lineOf(tree, node.getStart(tree)),
    });
  });
  return found;
}

/** The module that a node imports: a declaration, a re-export, `import('…')` as an expression or as a type. */
function importedName(node: ts.Node): string | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
    return textOf(node.moduleSpecifier);
  }
  if (ts.isImportTypeNode(node)) {
    return ts.isLiteralTypeNode(node.argument) ? textOf(node.argument.literal) : undefined;
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    return textOf(node.arguments[0]);
  }
  return undefined;
}

function textOf(node: ts.Node | undefined): string | undefined {
  return node && ts.isStringLiteral(node) ? node.text : undefined;
}

function isTypeImport(node: ts.Node): boolean {
  if (ts.isImportTypeNode(node)) return true;
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  return ts.isImportDeclaration(node) && node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
}
