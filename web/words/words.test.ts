/** Words of the web app: both languages, the same holes, and no sentence outside the lists. */

import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { type Sentence, sayIn, words } from './words.ts';

const WEB = join(import.meta.dirname, '..');
const paths = globSync('**/*.{ts,tsx}', { cwd: WEB }).filter((path) => !path.includes('.test.'));
const treeOf = (path: string): ts.SourceFile =>
  ts.createSourceFile(path, readFileSync(join(WEB, path), 'utf8'), ts.ScriptTarget.ESNext, true, ts.ScriptKind.TSX);

/** The sentences of a file: every record with the keys zh and en. */
function sentencesOf(path: string): readonly Sentence[] {
  const found: Sentence[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isObjectLiteralExpression(node)) {
      const texts = Object.fromEntries(
        node.properties.flatMap((each) =>
          ts.isPropertyAssignment(each) && ts.isStringLiteralLike(each.initializer)
            ? [[each.name.getText().replaceAll("'", ''), each.initializer.text]]
            : [],
        ),
      );
      if ('zh' in texts || 'en' in texts) found.push(texts as unknown as Sentence);
    }
    ts.forEachChild(node, visit);
  };
  visit(treeOf(path));
  return found;
}

const holes = (text: string): readonly string[] => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name))].toSorted();

test('every sentence stands in both languages, with the same holes', () => {
  const sentences = paths.flatMap(sentencesOf);
  expect(sentences.length).toBeGreaterThan(60);
  for (const { zh, en, one = en } of sentences) {
    expect([zh.trim() === '', en.trim() === '', one.trim() === ''], `${zh} ${en}`).toEqual([false, false, false]);
    expect(holes(en), zh).toEqual(holes(zh));
    // A form for one may leave the count out.
    expect(holes(zh), zh).toEqual(expect.arrayContaining([...holes(one)]));
    expect(/\p{Script=Han}/u.test(en), en).toBe(false);
  }
});

test('no field is a calendar of the browser, which speaks the language of the browser', () => {
  const kinds = /\btype(?:=|: ?)\{?["'](?:date|month|week|time|datetime-local)["']|\? ["'](?:date|month)["'] :/;
  expect(paths.filter((path) => kinds.test(readFileSync(join(WEB, path), 'utf8')))).toEqual([]);
});

test('pages say words of the lists, and nothing else', () => {
  const loose = paths.flatMap((path) => {
    const found: string[] = [];
    const visit = (node: ts.Node): void => {
      const isSaid = ts.isPropertyAssignment(node) && /^(zh|en|one)$/.test(node.name.getText());
      if (isSaid) return;
      // Between tags nothing but signs stands, and the name of the house.
      if (ts.isJsxText(node) && /\p{L}/u.test(node.text.replace(/衡绩|Hengji/g, ''))) found.push(node.text.trim());
      if ((ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) && isHan(node.text))
        found.push(node.text);
      ts.forEachChild(node, visit);
    };
    visit(treeOf(path));
    return found.map((text) => `${path}: ${text}`);
  });
  expect(loose).toEqual([]);
});

/** Whether a text is Chinese; the names of the house and of the language are the same in both. */
const isHan = (text: string): boolean => /\p{Script=Han}/u.test(text.replace(/衡绩|^中文$/g, ''));

test('a sentence is said with its holes filled, and a count of one has its own form', () => {
  const own = words({ left: { zh: '还差 {count} 条', en: '{count} replies to go', one: 'One reply to go' } });
  expect([sayIn('zh', own)('left', { count: 2 }), sayIn('en', own)('left', { count: 2 })]).toEqual(['还差 2 条', '2 replies to go']);
  expect(sayIn('en', own)('left', { count: 1 })).toBe('One reply to go');
});

const COUNTED =
  /\{\w+\} (?:[a-z]+ )?(?:people|rows|days|forms|points|months|entries|lines|files|items|schemes|cells|columns|places|figures|seconds|minutes|results|changes|errors|reviews|questions|adjustments|signatures)\b/;

test('one of a thing is not told in the plural', () => {
  const plural = paths
    .flatMap(sentencesOf)
    .filter(({ en, one }) => one === undefined && COUNTED.test(en))
    .map(({ en }) => en);
  expect(plural).toEqual([]);
  const say = sayIn('en', words({ left: { zh: '还剩 {points} 分', en: '{points} {points:point|points} left' } }));
  expect([say('left', { points: 1 }), say('left', { points: '0.5' }), say('left', { points: 12 })]).toEqual([
    '1 point left',
    '0.5 points left',
    '12 points left',
  ]);
});
