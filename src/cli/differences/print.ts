/** Prints what moved between two runs: for each person the figures from the total down, with the cause under each; or as JSON. */

import { type Cause, causesOf } from '../../engine/differences/causes.ts';
import type { DifferenceReport } from '../../engine/differences/report.ts';
import { causeText, differenceLines, differenceText } from '../../engine/differences/words.ts';
import { shownItem } from '../../engine/results.ts';
import { written } from '../../lib/fraction.ts';
import type { Language } from '../../lib/problem.ts';

/** The report as lines of text. */
export function reportLines({ people, count }: DifferenceReport, language: Language): readonly string[] {
  const rest = count - people.length;
  const last =
    language === 'zh'
      ? `${people.length} 人有变动，其余 ${rest} 人没有。`
      : `${people.length} ${people.length === 1 ? 'person' : 'people'} moved, the other ${rest} did not.`;
  return [
    ...people.flatMap(({ subject, label, tops }) => [
      `■ ${subject} ${label}`.trimEnd(),
      ...tops.flatMap((top) =>
        differenceLines(top, language, 1).map(({ depth, kind, text }) => `${'  '.repeat(depth)}${kind === 'cause' ? '  ← ' : ''}${text}`),
      ),
      '',
    ]),
    last,
  ];
}

/** The report as one JSON text: results as `run --json` prints them, exact differences, and each cause as data and in words. */
export function reportJson({ runs, people, count }: DifferenceReport, language: Language): string {
  const side = ({ plan }: (typeof runs)['old']) => ({ scheme: plan.scheme.name, period: plan.period.text });
  return JSON.stringify({
    old: side(runs.old),
    new: side(runs.new),
    subjects: count,
    people: people.map(({ subject, label, items }) => ({
      subject,
      name: label === '' ? null : label,
      items: items.map((item) => ({
        item: item.name,
        title: item.title,
        old: item.old === null ? null : shownItem(item.old),
        new: item.new === null ? null : shownItem(item.new),
        difference: item.difference === null ? null : written(item.difference),
        text: differenceText(item, language),
        causes: causesOf(item).map((cause) => ({ ...causeJson(cause), text: causeText(cause, item, language) })),
      })),
    })),
  });
}

function causeJson(cause: Cause): object {
  const { is, name, title } = cause;
  const base = { is, name, title };
  switch (cause.is) {
    case 'fact':
      return { ...base, old: cause.old === null ? null : shownItem(cause.old), new: cause.new === null ? null : shownItem(cause.new) };
    case 'others':
      return { ...base, movers: cause.movers };
    case 'rule':
    case 'parameter':
    case 'joined':
    case 'left':
      return { ...base, edits: cause.edits.map(({ old, new: now }) => ({ old: passage(old), new: passage(now) })) };
    default:
      return base;
  }
}

const passage = (found: { readonly text: string; readonly line: number } | null): object | null =>
  found === null ? null : { text: found.text, line: found.line };
