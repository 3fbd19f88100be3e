/** `hengji indicators`: lists the library of indicators, finds some by a word, shows one in full. */

import type { Language } from '../../lib/problem.ts';
import { baseUnit, unitText } from '../../lib/unit.ts';
import type { Indicator } from '../../plan/indicators/indicator.ts';
import { formulaOf, indicatorsFound, tablesOf } from '../../plan/indicators/words.ts';
import { DIRECTION_WORDS } from '../../plan/word-lists.ts';
import { nearestWord } from '../../plan/words.ts';
import type { Command } from '../command.ts';
import { indicatorLibrary } from '../library.ts';
import { say, sayProblems, usage } from '../say.ts';
import { tableLines } from '../table.ts';

/** indicators [word] [--json]; exit 1 where a word finds none. */
export const indicatorsCommand: Command = async ([text, more], options, language) => {
  await Promise.resolve();
  if (more !== undefined) return usage('indicators', language);
  const { indicators } = indicatorLibrary();
  const found = text === undefined ? indicators : indicatorsFound(indicators, text);
  const [only, second] = found;
  if (only === undefined) return none(text ?? '', indicators, language);
  if (options.json === true) say(JSON.stringify(found.map(dataOf), null, 2));
  else if (second === undefined) sayWhole(only, language);
  else for (const line of listed(found, language)) say(line);
  return 0;
};

function none(text: string, indicators: readonly Indicator[], language: Language): number {
  const known = indicators.flatMap((each) => [each.id, each.title, each.english, ...each.aliases]);
  const nearest = nearestWord(text, known);
  const code = nearest === null ? 'INDICATOR_NOT_FOUND' : 'INDICATOR_NOT_FOUND_NEAR';
  sayProblems([{ code, severity: 'error', place: null, values: { text, nearest: nearest ?? '' } }], new Map(), language);
  return 1;
}

/** 越高越好, or higher is better. */
const directionText = ({ direction }: Indicator, language: Language): string =>
  language === 'en' ? direction : (Object.entries(DIRECTION_WORDS).find(([, en]) => en === direction)?.[0] ?? direction);

/** 元/单, or yuan/orders; % as it is. */
export function indicatorUnit({ unit }: Indicator, language: Language): string {
  const [above, below] = (unit ?? '').split('/').map(baseUnit);
  if (above === null || above === undefined) return unit ?? '';
  return unitText(below === null || below === undefined ? { [above]: 1 } : { [above]: 1, [below]: -1 }, language);
}

const titleOf = (indicator: Indicator, language: Language): string => (language === 'zh' ? indicator.title : indicator.english);

function listed(found: readonly Indicator[], language: Language): readonly string[] {
  const head = language === 'zh' ? ['编号', '指标', '单位', '方向'] : ['id', 'indicator', 'unit', 'direction'];
  const rows = found.map((each) => [each.id, titleOf(each, language), indicatorUnit(each, language), directionText(each, language)]);
  return tableLines([head, ...rows], head.length);
}

function sayWhole(indicator: Indicator, language: Language): void {
  const zh = language === 'zh';
  const { id, title, english, aliases, note, sources, examples } = indicator;
  const [value, ...lines] = formulaOf(indicator, language);
  say(`${id}  ${title} · ${english}`);
  say();
  const line = (zhWord: string, enWord: string, text: string): void => say(`  ${zh ? `${zhWord}：` : `${enWord}: `}${text}`);
  line('算式', 'formula', value ?? '');
  for (const each of lines) say(`    ${each}`);
  line('单位', 'unit', indicatorUnit(indicator, language));
  line('方向', 'direction', directionText(indicator, language));
  line('要的表', 'tables', tablesOf(indicator).join(zh ? '、' : ', '));
  line('别名', 'aliases', aliases.join(zh ? '、' : ', '));
  line('来源', 'source', sources.join(zh ? '、' : ', '));
  if (note !== null) line('说明', 'note', note);
  line('示例', 'examples', String(examples.length));
  say();
  say(zh ? `  引用：某一行: { 引用: ${id} }` : `  to use it: some_line: { use: ${id} }`);
}

/** What others read: the indicator as data. */
const dataOf = (indicator: Indicator) => {
  const { id, title, english, aliases, direction, unit, sources, note } = indicator;
  return { id, title, english, aliases, direction, unit, tables: tablesOf(indicator), formula: formulaOf(indicator, 'zh'), sources, note };
};
