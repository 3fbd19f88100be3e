/** What must be said, and what may not stay: opening sentences, doc comments, problem codes, unfinished work. */

import ts from 'typescript';
import { type House, lineOf, placeOf, type Rule, type SourceFile, walk } from './house.ts';

const unfinishedWords = /\b(FIX(?:ME)|X{3})\b/g;
const unrunTests = new Set(['skip', 'only', 'todo', 'skipIf', 'runIf']);
const testWords = new Set(['it', 'test', 'describe', 'suite', 'bench']);

/** Every file opens with a comment that says in a sentence what the file is for. */
export const openings: Rule = ({ files }) =>
  files
    .filter((file) => !/\p{L}.{8,}[.。]/su.test(openingOf(file)))
    .map((file) => `${file.path}:1 opens with no sentence; say above the imports what it is for`);

/** Every export outside tests carries a doc comment of its own, where it is declared. */
export const exportDocs: Rule = ({ files }) => files.filter((file) => !file.isTest).flatMap((file) => undocumentedExports(file));

/** Every problem code of a messages.ts is named by a test or a golden file. */
export const codesTested: Rule = (house) => {
  const evidence = evidenceOf(house);
  return house.files.filter((file) => /^src\/(.*\/)?messages\.ts$/.test(file.path)).flatMap((file) => untestedCodes(file, evidence));
};

/** No test is skipped, focused or only planned, and no note of unfinished work stands in the code. */
export const nothingUnfinished: Rule = ({ files }) => files.flatMap((file) => [...unfinishedNotes(file), ...testsNotRun(file)]);

/** The comments above the first line of code. */
function openingOf({ text }: SourceFile): string {
  const comments = ts.getLeadingCommentRanges(text, ts.getShebang(text)?.length ?? 0) ?? [];
  return comments.map(({ pos, end }) => text.slice(pos, end)).join('\n');
}

function undocumentedExports(file: SourceFile): string[] {
  const { statements } = file.tree;
  return statements
    .filter((statement, index) => {
      if (ts.isExportDeclaration(statement)) return !statement.moduleSpecifier;
      return isExported(statement) && !isNextOverload(statements, index) && !hasDoc(file, statement);
    })
    .map(
      (statement) =>
        `${placeOf(file, statement)} exports without a doc comment; ` +
        'write /** one sentence that says what it gives */ right above its declaration',
    );
}

function isExported(statement: ts.Statement): boolean {
  const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined;
  return modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
}

/** Whether a function only continues the overloads that the statement before it began. */
function isNextOverload(statements: readonly ts.Statement[], index: number): boolean {
  const [before, here] = [statements[index - 1], statements[index]];
  return !!before && !!here && ts.isFunctionDeclaration(before) && ts.isFunctionDeclaration(here) && before.name?.text === here.name?.text;
}

/** Whether a doc comment ends right above a statement; the file's opening is not the doc of its first export. */
function hasDoc({ text, tree }: SourceFile, statement: ts.Statement): boolean {
  const comments = ts.getLeadingCommentRanges(text, statement.getFullStart()) ?? [];
  const own = statement === tree.statements[0] ? comments.slice(1) : comments;
  const last = own.at(-1);
  return last !== undefined && text.startsWith('/**', last.pos);
}

function evidenceOf({ files, golden }: House): string {
  const tests = files.filter((file) => file.isTest).map((file) => file.text);
  return [...tests, ...golden.values()].join('\n');
}

function untestedCodes(file: SourceFile, evidence: string): string[] {
  const codes = messageCodes(file);
  if (codes.length === 0) {
    return [`${file.path} exports no codes; write them as export const …Messages: Messages = {…}`];
  }
  return codes
    .filter((code) => !wholeWord(code).test(evidence))
    .map((code) => `${file.path}: no test names the problem ${code}; write the smallest input that has it, and expect the code`);
}

function wholeWord(code: string): RegExp {
  return new RegExp(String.raw`(?<![\w.-])${code.replaceAll('.', String.raw`\.`)}(?![\w-]|\.\w)`);
}

/** The keys of the records that a file exports under a name that ends in Messages. */
function messageCodes({ tree }: SourceFile): string[] {
  return tree.statements
    .filter((statement) => ts.isVariableStatement(statement))
    .filter((statement) => isExported(statement))
    .flatMap((statement) => [...statement.declarationList.declarations])
    .filter(({ name }) => name.getText(tree).endsWith('Messages'))
    .flatMap(({ initializer }) => keysOf(initializer));
}

function keysOf(value: ts.Expression | undefined): string[] {
  if (!value) return [];
  if (ts.isSatisfiesExpression(value) || ts.isAsExpression(value)) return keysOf(value.expression);
  if (!ts.isObjectLiteralExpression(value)) return [];
  return value.properties.flatMap(({ name }) => (name && (ts.isIdentifier(name) || ts.isStringLiteral(name)) ? [name.text] : []));
}

function unfinishedNotes({ path, text, tree }: SourceFile): string[] {
  return [...text.matchAll(unfinishedWords)].map(
    (match) => `${path}:${lineOf(tree, match.index)} says ${match[0]}; finish it now, or file an issue and remove the note`,
  );
}

function testsNotRun(file: SourceFile): string[] {
  const found: string[] = [];
  walk(file.tree, (node) => {
    if (!ts.isPropertyAccessExpression(node) || !unrunTests.has(node.name.text)) return;
    if (!testWords.has(node.expression.getText().match(/^\w+/)?.[0] ?? '')) return;
    found.push(`${placeOf(file, node)} holds back tests by .${node.name.text}; mend the test or remove it`);
  });
  return found;
}
