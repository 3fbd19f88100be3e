/** Differences in words: 提成 1,200.00元 → 1,350.00元（+150.00元）：实收 60,000.00元 → 65,000.00元; and why, down to the passage of the scheme. */

import { fill, type Language } from '../../lib/problem.ts';
import type { ExplainedRow, Shown } from '../../methods/method.ts';
import { phraseText, shownText, signedText } from '../words.ts';
import { type Cause, causesOf, type Difference } from './causes.ts';
import type { Change } from './changes.ts';
import type { Edit, Passage } from './edits.ts';

const WORDS = {
  zh: {
    none: '没有',
    comma: '，',
    semicolon: '；',
    colon: '：',
    names: '、',
    sides: '（{text}）',
    edit: '「{old}」→「{new}」',
    put: '加了「{new}」',
    cut: '去掉了「{old}」',
    line: '（第 {line} 行）',
    places: ' … 共 {count} 处',
    fact: '{title} {old} → {new}',
    recorded: '{title}的记录变了',
    rule: '「{title}」的规则改了：{edits}',
    parameter: '参数「{title}」改了：{edits}',
    'line added': '方案新加了「{title}」',
    'line removed': '方案去掉了「{title}」',
    others: '「{title}」因别人的变动而变：{movers}',
    more: ' 等 {count} 人',
    joined: '这次才是对象',
    left: '这次不再是对象',
    period: '「{title}」看的期间不同',
    unexplained: '「{title}」变了，留存的数里找不到原因（引擎或表的声明不同）',
    decided: '由 {old} 变为 {new}',
    seen: '（见上）',
  },
  en: {
    none: 'none',
    comma: ', ',
    semicolon: '; ',
    colon: ': ',
    names: ', ',
    sides: ' ({text})',
    edit: '"{old}" → "{new}"',
    put: '"{new}" was put in',
    cut: '"{old}" was taken out',
    line: ' (line {line})',
    places: ' … {count} places in all',
    fact: '{title} {old} → {new}',
    recorded: 'the records of {title} changed',
    rule: 'the rule of "{title}" changed: {edits}',
    parameter: 'the parameter "{title}" changed: {edits}',
    'line added': 'the scheme added "{title}"',
    'line removed': 'the scheme no longer has "{title}"',
    others: '"{title}" was moved by others: {movers}',
    more: ' and others, {count} people in all',
    joined: 'is a subject only now',
    left: 'is no longer a subject',
    period: '"{title}" looks at another period',
    unexplained: '"{title}" changed, and nothing that was kept says why (another engine, or another declaration of a table)',
    decided: 'from {old} to {new}',
    seen: ' (see above)',
  },
} as const;

/** What a change is: 提成 1,200.00元 → 1,350.00元（+150.00元）. */
export function changeText({ title, old, new: now, difference }: Change, language: Language): string {
  const words = WORDS[language];
  const type = (now ?? old)?.type;
  const moved = difference === null || type === undefined ? '' : fill(words.sides, { text: signedText(difference, type, language) });
  return `${fill(words.fact, { title, old: sideText(old, language), new: sideText(now, language) })}${moved}`;
}

const sideText = (shown: Shown | null, language: Language): string => (shown === null ? WORDS[language].none : shownText(shown, language));

/** A whole difference in one sentence: the change, and after a colon each of its causes once. */
export function differenceText(difference: Difference, language: Language): string {
  const words = WORDS[language];
  const causes = causesOf(difference).map((cause) => causeText(cause, difference, language));
  const decided = decidedText(difference, language);
  return `${changeText(difference, language)}${words.colon}${[...causes, ...(decided === null ? [] : [decided])].join(words.semicolon)}`;
}

/** A cause in words; where it is the figure itself, as a count of records is, its figures are not said again. */
export function causeText(cause: Cause, change: Change, language: Language): string {
  const words = WORDS[language];
  const { title } = cause;
  switch (cause.is) {
    case 'fact':
      return factText(cause, change, language);
    case 'rule':
    case 'parameter':
      return fill(words[cause.is], { title, edits: editsText(cause.edits, language) });
    case 'joined':
    case 'left':
      return `${words[cause.is]}${cause.edits.length === 0 ? '' : fill(words.sides, { text: editsText(cause.edits, language) })}`;
    case 'others': {
      const named = cause.movers
        .slice(0, MOST_MOVERS)
        .map((mover) => (mover.label === '' ? mover.subject : `${mover.subject} ${mover.label}`));
      const more = cause.movers.length > MOST_MOVERS ? fill(words.more, { count: cause.movers.length }) : '';
      return fill(words.others, { title, movers: `${named.join(words.names)}${more}` });
    }
    default:
      return fill(words[cause.is], { title });
  }
}

function factText({ name, title, old, new: now }: Cause & { readonly is: 'fact' }, change: Change, language: Language): string {
  const words = WORDS[language];
  const sides = { title, old: sideText(old, language), new: sideText(now, language) };
  if (name !== change.name) return fill(words.fact, sides);
  const isSaid = sides.old === sideText(change.old, language) && sides.new === sideText(change.new, language);
  return `${fill(words.recorded, sides)}${isSaid ? '' : fill(words.sides, { text: `${sides.old} → ${sides.new}` })}`;
}

const MOST_MOVERS = 3;
const MOST_EDITS = 3;

function editsText(edits: readonly Edit[], language: Language): string {
  const words = WORDS[language];
  const told = edits.slice(0, MOST_EDITS).map((edit) => editText(edit, language));
  return told.join(words.comma) + (edits.length > MOST_EDITS ? fill(words.places, { count: edits.length }) : '');
}

function editText({ old, new: now }: Edit, language: Language): string {
  const words = WORDS[language];
  const said = old === null ? words.put : now === null ? words.cut : words.edit;
  const line = fill(words.line, { line: now?.line ?? old?.line ?? '' });
  return `${fill(said, { old: shortText(old), new: shortText(now) })}${line}`;
}

const LONGEST = 60;

/** A passage on one line, cut where it is long. */
function shortText(passage: Passage | null): string {
  const text = (passage?.text ?? '').replaceAll(/\s+/g, ' ');
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** Which rows decided, where others did before: 由 3% 那一段 变为 4% 那一段; null where the same rows did. */
function decidedText({ decided }: Difference, language: Language): string | null {
  const [old, now] = [rowsText(decided.old, language), rowsText(decided.new, language)];
  return old === '' || now === '' ? null : fill(WORDS[language].decided, { old, new: now });
}

const rowsText = (rows: readonly ExplainedRow[], language: Language): string =>
  rows.length > MOST_EDITS ? '' : rows.map(({ phrase }) => phraseText(phrase, language)).join(WORDS[language].comma);

/** A line of a printed difference: how deep it stands, and whether it is a figure or a cause. */
export type DifferenceLine = { readonly depth: number; readonly kind: 'figure' | 'cause'; readonly text: string };

/** A difference as a tree of lines, from the figure down. */
export function differenceLines(difference: Difference, language: Language, depth = 0): readonly DifferenceLine[] {
  const text = changeText(difference, language);
  if (difference.seen) return [{ depth, kind: 'figure', text: `${text}${WORDS[language].seen}` }];
  const decided = decidedText(difference, language);
  const causes = difference.causes.map((cause) => causeText(cause, difference, language));
  return [
    { depth, kind: 'figure', text },
    ...[...causes, ...(decided === null ? [] : [decided])].map((each): DifferenceLine => ({ depth, kind: 'cause', text: each })),
    ...difference.parts.flatMap((part) => differenceLines(part, language, depth + 1)),
  ];
}
