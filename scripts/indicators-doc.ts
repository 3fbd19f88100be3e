/** The page docs/indicators.md, made from the library of indicators. */

import { indicatorUnit } from '../src/cli/commands/indicators.ts';
import { indicatorLibrary } from '../src/cli/library.ts';
import type { Indicator } from '../src/plan/indicators/indicator.ts';
import { formulaOf, tablesOf } from '../src/plan/indicators/words.ts';
import { INDICATOR_ROWS, type IndicatorRow } from './indicator-rows.ts';

const HEAD = `# Indicators 指标库

This page is made from \`schemes/indicators/*.yaml\` by \`npm run docs\`; edit there. A scheme uses an indicator by its id: \`转化率: { 引用: conversion/buyers-by-visitors }\`
(docs/language.md, 引用). \`hengji indicators WORD\` finds one by name, alias or table and shows it in full.

How to read it
- An indicator is its formula, not its name: several may share a name (转化率, 互动率, 粉丝增长率 …), each has an id of its own. Choose by the formula.
- The formula stands in the words of the scheme language: the value, then the measures that it is made of. Columns are those of [facts.md](facts.md); a period is the scheme's own (本期), other windows are written.
- A zero denominator gives unknown, never 0. Ratios of counts are percentages; a mean has the unit of what it counts by (元/单, 秒/条).
- Direction: ↑ higher is better, ↓ lower is better, – neither.
`;

const ARROWS: Readonly<Record<Indicator['direction'], string>> = { 'higher is better': '↑', 'lower is better': '↓', neither: '–' };

const cell = (text: string): string => text.replaceAll('|', '\\|');

function entry(indicator: Indicator): string {
  const [value = '', ...lines] = formulaOf(indicator, 'zh');
  const formula = [value, ...lines].map(cell).join('<br>');
  const named = `${indicator.title}<br>${indicator.english}`;
  const cells = [
    `\`${indicator.id}\``,
    named,
    formula,
    indicatorUnit(indicator, 'zh'),
    ARROWS[indicator.direction],
    tablesOf(indicator).join(', '),
    indicator.sources.join(', '),
  ];
  return `| ${cells.join(' | ')} |`;
}

/** The indicators of a file, under its first word. */
function section(file: string, indicators: readonly Indicator[]): string {
  const name = file.replace(/^.*\//, '').replace('.yaml', '');
  const notes = indicators.filter(({ note }) => note !== null).map(({ id, note }) => `- \`${id}\`: ${note}`);
  return [
    `## ${name}`,
    '',
    '| id | indicator | formula | unit | | tables | source |',
    '|---|---|---|---|---|---|---|',
    ...indicators.map(entry),
    '',
    ...(notes.length === 0 ? [] : ['Readings', ...notes, '']),
  ].join('\n');
}

const rowText = ({ name, ids, analysis }: IndicatorRow): string =>
  `| ${cell(name)} | ${ids.map((id) => `\`${id}\``).join(', ')}${analysis === true ? ' (a quadrant analysis of these two, no figure of its own)' : ''} |`;

/** The whole page. */
export function indicatorsPage(): string {
  const { indicators } = indicatorLibrary();
  const files = [...Map.groupBy(indicators, ({ file }) => file)];
  const rows = ['## Names of the source documents', '', '| name | entries |', '|---|---|', ...INDICATOR_ROWS.map(rowText), ''];
  return [HEAD, ...files.map(([file, those]) => section(file, those)), rows.join('\n')].join('\n');
}
