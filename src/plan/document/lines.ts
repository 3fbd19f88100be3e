/** The lines of a scheme in words, section by section: name, rule, tables, steps, gates, notes. */

import { type Block, heading, paragraph, quiet, strong, type Words } from '../../lib/document.ts';
import type { Line, Step } from '../../methods/form.ts';
import { methodOf } from '../../methods/shelf.ts';
import type { Sentence, Speech, Told } from '../../methods/telling.ts';
import type { PlanLine } from '../plan.ts';
import { LINE_SECTIONS } from '../scheme.ts';
import type { WORD_LISTS } from '../word-lists.ts';
import { word } from '../words.ts';
import { fillIn, labelOf, type Reader, within } from './reader.ts';
import { speechOf, unitOf } from './speech.ts';

/** All sections with their lines. */
export const lineBlocks = (reader: Reader): readonly Block[] => LINE_SECTIONS.flatMap((section) => sectionBlocks(reader, section));

const ABOUT: Readonly<Record<(typeof LINE_SECTIONS)[number], Sentence>> = {
  measures: { zh: '从记录里取出来的数。', en: 'Figures taken from the records.' },
  score: { zh: '得分，单位是分。', en: 'Scores, in points.' },
  pay: { zh: '要发的钱，单位是元。', en: 'Pay, in yuan.' },
  outcome: { zh: '名次、等级和其他结论。', en: 'Places, grades and other findings.' },
  total: { zh: '加起来的总数。', en: 'What it adds up to.' },
  checks: { zh: '核算之前记录必须满足的条件。', en: 'What the records must fulfil before anything is computed.' },
};

function sectionBlocks(reader: Reader, section: (typeof LINE_SECTIONS)[number]): readonly Block[] {
  const lines = reader.plan.lines.filter(({ line }) => line.section === section);
  if (lines.length === 0) return [];
  const title = word(section, reader.language);
  return [
    heading(1, reader.language === 'zh' ? title : `${title[0]?.toUpperCase()}${title.slice(1)}`),
    { is: 'paragraph', as: 'quiet', words: [fillIn(reader, ABOUT[section])] },
    ...lines.flatMap((line) => lineOf(reader, line)),
  ];
}

/** A line as its method tells it, and the speech that told it. */
export function toldLine(reader: Reader, planned: PlanLine): { readonly told: Told; readonly speech: Speech } {
  const { form } = planned.line;
  const method = methodOf(form.method);
  if (method === null) throw new Error(`Bug: no method ${form.method}`);
  const speech = speechOf(reader, planned);
  return { told: method.tell(form, speech), speech };
}

function lineOf(reader: Reader, planned: PlanLine): readonly Block[] {
  const { line } = planned;
  const { told, speech } = toldLine(reader, planned);
  const label = labelOf(reader, line.name);
  const stop = reader.language === 'zh' ? '。' : '.';
  const rule: Words = line.section === 'checks' ? [told.rule, stop] : [strong(within(label)), ' = ', told.rule, stop];
  const after = [...(told.notes ?? []), ...afterwards(line, speech), ...gates(line, speech)];
  return [
    heading(2, ...headingWords(reader, planned, label)),
    ...(line.note === null ? [] : [paragraph(line.note)]),
    { is: 'paragraph', as: 'rule', words: rule },
    ...(told.tables ?? []),
    ...(after.length === 0 ? [] : [{ is: 'list', items: after.map((each) => [each]) } as const]),
  ];
}

/** The label, then what a result file calls it, its unit, whether it is shown, where it comes from. */
function headingWords(reader: Reader, planned: PlanLine, label: string): Words {
  const { line } = planned;
  const unit = unitOf(reader, planned);
  const title = line.title ?? line.name;
  const names = reader.language === 'zh' ? line.name : title;
  const parts = [
    ...(label.includes(names) ? [] : [names]),
    ...(unit === '' ? [] : [unit]),
    ...(isBetween(planned) ? [fillIn(reader, { zh: '中间数', en: 'not shown' })] : []),
    ...(line.source === null ? [] : [fillIn(reader, { zh: '来源：{source}', en: 'source: {source}' }, { source: line.source })]),
  ];
  return parts.length === 0 ? [label] : [label, quiet(`${reader.language === 'zh' ? '　' : '  '}${parts.join(' · ')}`)];
}

/** Whether a line only serves others: results do not show it. */
export const isBetween = ({ line, built }: PlanLine): boolean => line.internal || built.is !== 'value';

/** One sentence for each step of the language. */
const STEPS: Readonly<Record<(typeof WORD_LISTS.step)[keyof typeof WORD_LISTS.step], Sentence>> = {
  cap: { zh: '不超过 {value}（超过的按它算）', en: 'at most {value}' },
  floor: { zh: '不低于 {value}（低于的按它算）', en: 'at least {value}' },
  'round half up to': { zh: '四舍五入到 {value}', en: 'round to {value}, halves away from 0' },
  'cut to': { zh: '去尾到 {value}（不满的舍去，负数也向 0 舍）', en: 'cut to {value}, towards 0' },
  'round up to': { zh: '进位到 {value}（不满的进一，负数向远离 0 的方向进）', en: 'round up to {value}, away from 0' },
  'round down to': { zh: '向下取整到 {value}（负数也往小的方向取）', en: 'round down to {value}, negative ones too' },
};

/** The steps after the value, in order. */
function afterwards({ then }: Line, speech: Speech): readonly string[] {
  if (then.length === 0) return [];
  const said = then.map((step: Step) => speech.fill(STEPS[step.word as keyof typeof STEPS], { value: speech.say(step.value) }));
  if (said.length === 1) return [speech.fill({ zh: '算出来以后：{step}。', en: 'Then: {step}.' }, { step: said[0] ?? '' })];
  const steps = said.map((step, k) => `(${k + 1}) ${step}`).join(speech.language === 'zh' ? '；' : '; ');
  return [speech.fill({ zh: '算出来以后依次：{steps}。', en: 'Then in this order: {steps}.' }, { steps })];
}

/** When a line is 0, and to whom it does not apply. */
function gates(line: Line, speech: Speech): readonly string[] {
  const asks = { zh: '还不知道是不是（{condition}）时，这一项也未知。', en: 'While it is unknown whether {condition}, so is this.' };
  const voided = line.voidIf === null ? null : speech.say(line.voidIf);
  const only = line.onlyIf === null ? null : speech.say(line.onlyIf);
  const none = {
    zh: '只对 {condition} 的对象算；其余的对象这一项不适用（不是 0）。',
    en: 'Only for those for whom {condition}; to all others it does not apply (which is not 0).',
  };
  const zero = {
    zh: '{condition} 时为 {zero}（这一项算完以后才看，不改变别人的数）。',
    en: 'Where {condition}, it is {zero} (looked at when all else is done; it changes nothing for others).',
  };
  return [
    ...(voided === null || line.voidIf === null
      ? []
      : [speech.fill(zero, { condition: voided, zero: speech.zero }), speech.fill(asks, { condition: voided })]),
    ...(only === null ? [] : [speech.fill(none, { condition: only })]),
  ];
}
