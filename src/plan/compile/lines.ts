/** Builds lines: the method's value, then the written steps, then the gates; circles are found on the way. */

import { fraction } from '../../lib/fraction.ts';
import type { Span } from '../../lib/problem.ts';
import { baseUnit, divideUnits, isPlain, sameUnit, unitText, YUAN } from '../../lib/unit.ts';
import type { Line, Step } from '../../methods/form.ts';
import type { Built, Explain, Explanation, Value } from '../../methods/method.ts';
import type { Type } from '../../methods/node.ts';
import { methodOf } from '../../methods/shelf.ts';
import { word } from '../words.ts';
import { builderFor } from './builder.ts';
import { type Context, report } from './context.ts';
import { addNode, isMoney, literal } from './graph.ts';
import { amountText, type NumberType, typeText, unifyTypes } from './types.ts';
import { numericOf, truthOf } from './values.ts';

/** What a line comes to; built on first use. A name that is still being built is circular. */
export function buildLine(context: Context, line: Line, at: Span): Built | null {
  const user = context.stack.at(-1);
  if (user !== undefined) context.uses.get(user.name)?.add(line.name);
  const known = context.built.get(line.name);
  if (known !== undefined) {
    if (context.stack.includes(line))
      return report(context, 'NAME_CIRCULAR', at, {
        way: [...context.stack.slice(context.stack.indexOf(line)), line].map((step) => step.name).join(' → '),
      });
    return known;
  }
  context.built.set(line.name, null);
  context.uses.set(line.name, new Set());
  context.asked.set(line.name, []);
  context.stack.push(line);
  const built = finished(context, line, methodOf(line.form.method)?.build(line.form, builderFor(context)) ?? null);
  context.stack.pop();
  context.built.set(line.name, built);
  return built;
}

function finished(context: Context, line: Line, built: Built | null): Built | null {
  if (built === null) return null;
  if (built.is !== 'value') {
    const extra = line.then.length > 0 || line.voidIf !== null || line.onlyIf !== null;
    const option = line.then[0]?.at ?? line.voidIf?.at ?? line.onlyIf?.at ?? line.nameAt;
    return extra ? report(context, 'STEPS_NEED_SUBJECT', option, { name: line.name }) : built;
  }
  const gates: Explain[] = [];
  const stepped = line.then.reduce<Value | null>((value, step) => (value === null ? null : applyStep(context, value, step, gates)), built);
  const voided = stepped === null || line.voidIf === null ? stepped : applyVoid(context, stepped, line, gates);
  const gated = voided === null || line.onlyIf === null ? voided : applyGate(context, voided, line, gates);
  if (gated === null) return null;
  if (line.section === 'pay' && !line.internal && isNoMoney(gated.type)) return payUnit(context, line, gated.type);
  const own = isTaken(context, gated) ? addNode(context, 'same', [gated], {}, gated.type, line.at) : gated;
  const explain: Explain = (cell) => {
    const own = built.explain?.(cell) ?? NOTHING;
    return { ...own, phrases: [...own.phrases, ...gates.flatMap((gate) => gate(cell).phrases)] };
  };
  return { is: 'value', node: own.node, type: gated.type, constant: gated.constant, explain };
}

/** Whether another line has this very node: each line has one of its own, so that an example can give it alone. */
const isTaken = (context: Context, value: Value): boolean =>
  [...context.built.values()].some((built) => built?.is === 'value' && built.node === value.node);

const ROUNDING: Readonly<Record<string, string>> = {
  'round half up to': 'half up',
  'cut to': 'cut',
  'round up to': 'up',
  'round down to': 'down',
};

/** One written step: a bound, or a rounding. */
function applyStep(context: Context, value: Value, step: Step, gates: Explain[]): Value | null {
  const bound = numericOf(context, step.value);
  if (bound === null || value.type.is !== 'number' || bound.type.is !== 'number')
    return bound === null
      ? null
      : report(context, 'STEP_NUMBER', step.at, {
          text: textAt(context, step.at),
          found: typeText(value.type, 'zh'),
          foundEn: typeText(value.type, 'en'),
        });
  const type = unifyTypes([value, bound]);
  if ('misfit' in type) return stepUnit(context, value, bound, step);
  const mode = ROUNDING[step.word];
  if (mode === undefined) return applyBound(context, value, bound, type, step, gates);
  const to = bound.constant;
  if (to === null || to.n <= 0n) return report(context, 'ROUND_STEP', step.at, { text: textAt(context, step.at) });
  const rounded = addNode(context, 'round', [value], { mode, step: to }, { ...type, scale: to.d } as Type, step.at);
  gates.push((cell) =>
    sameShown(cell(value).value, cell(rounded).value)
      ? NOTHING
      : said(
          '{step}：{before} → {after}',
          '{step}: {before} → {after}',
          { step: step.value, before: cell(value), after: cell(rounded) },
          step.word,
        ),
  );
  return rounded;
}

/** A bound or a rounding step in another unit than the value. */
function stepUnit(context: Context, value: Value, bound: Value, step: Step): null {
  const own = value.type.is === 'number' ? { ...value.type, percent: value.type.percent && !isPlain(value.type.unit) } : value.type;
  const number = bound.constant ?? fraction(1n);
  const bare = bound.type.is === 'number' && isPlain(bound.type.unit) && !bound.type.percent;
  return report(context, bare ? 'STEP_BARE' : 'STEP_UNIT', step.at, {
    text: textAt(context, step.at),
    found: typeText(bound.type, 'zh'),
    foundEn: typeText(bound.type, 'en'),
    wanted: typeText(value.type, 'zh'),
    wantedEn: typeText(value.type, 'en'),
    mended: `${word(step.word, 'zh')} ${amountText(number, own, 'zh')}`,
    mendedEn: `${step.word} ${amountText(number, own, 'en')}`,
  });
}

const textAt = (context: Context, at: Span): string => context.text.slice(at.start, at.end);

function applyBound(context: Context, value: Value, bound: Value, type: Type, step: Step, gates: Explain[]): Value {
  const bounded = addNode(context, step.word === 'cap' ? 'smallest' : 'largest', [value, bound], {}, type, step.at);
  gates.push((cell) => {
    if (sameShown(cell(value).value, cell(bounded).value)) return NOTHING;
    const values = { bound: cell(bound), before: cell(value) };
    return step.word === 'cap'
      ? said('原为 {before}，以上限 {bound} 为止', 'was {before}, capped at {bound}', values, '')
      : said('原为 {before}，不低于下限 {bound}', 'was {before}, not below {bound}', values, '');
  });
  return bounded;
}

const NOTHING: Explanation = { phrases: [] };

const said = (zh: string, en: string, values: Explanation['phrases'][number]['values'], word: string): Explanation => ({
  phrases: [
    {
      zh: zh.replace('{step}', ROUNDING_WORDS[word]?.zh ?? '{step}'),
      en: en.replace('{step}', ROUNDING_WORDS[word]?.en ?? '{step}'),
      values,
    },
  ],
});

const ROUNDING_WORDS: Readonly<Record<string, { zh: string; en: string }>> = {
  'round half up to': { zh: '四舍五入到 {step}', en: 'rounded half up to {step}' },
  'cut to': { zh: '去尾到 {step}', en: 'cut to {step}' },
  'round up to': { zh: '进位到 {step}', en: 'rounded up to {step}' },
  'round down to': { zh: '向下取整到 {step}', en: 'rounded down to {step}' },
};

type Cell = ReturnType<Parameters<Explain>[0]>['value'];

function sameShown(a: Cell, b: Cell): boolean {
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') return a === b;
  return a.n === b.n && a.d === b.d;
}

/** 作废: the value is 0 where the condition holds. */
function applyVoid(context: Context, value: Value, line: Line, gates: Explain[]): Value | null {
  const condition = line.voidIf === null ? null : truthOf(context, line.voidIf);
  if (condition === null) return null;
  if (value.type.is !== 'number') return report(context, 'VOID_NUMBER', line.voidIf?.at ?? line.at, { name: line.name });
  const zero = literal(context, fraction(0n), value.type, line.at);
  gates.push((cell) =>
    cell(condition).value === true
      ? said(
          '作废：{reason}，原为 {before}',
          'void because of {reason}; was {before}',
          { reason: line.voidIf as NonNullable<Line['voidIf']>, before: cell(value) },
          '',
        )
      : NOTHING,
  );
  return addNode(context, 'choose', [condition, zero, value], {}, value.type, line.at);
}

/** 仅当: the line does not apply where the condition does not hold. */
function applyGate(context: Context, value: Value, line: Line, gates: Explain[]): Value | null {
  const condition = line.onlyIf === null ? null : truthOf(context, line.onlyIf);
  if (condition === null) return null;
  gates.push((cell) =>
    cell(condition).value === false
      ? said(
          '不适用：不满足 {reason}',
          'does not apply: {reason} does not hold',
          { reason: line.onlyIf as NonNullable<Line['onlyIf']> },
          '',
        )
      : NOTHING,
  );
  return addNode(context, 'gate', [value, condition], {}, value.type, line.at);
}

/** What must be true of a finished line in its section: pay and totals are whole fen, checks are rules. */
export function checkLine(context: Context, line: Line, built: Built): void {
  if (line.section === 'checks' && line.form.method !== 'require') report(context, 'CHECK_METHOD', line.nameAt, { name: line.name });
  if (built.is !== 'value') return;
  checkUnit(context, line, built.type);
  if (line.section !== 'pay' && line.section !== 'total') return;
  if (line.internal || built.type.is !== 'number') return;
  if (isUnrounded(built) && !usesUnrounded(context, line.name, new Set()))
    report(context, 'PAY_ROUNDING', line.nameAt, { name: line.name });
}

/** Whether a number is not what pay can be; counts of people or things may stand among pay to be seen. */
const isNoMoney = (type: Type): type is NumberType =>
  type.is === 'number' && !isMoney(type) && (isPlain(type.unit) || '元' in type.unit || '分' in type.unit);

function payUnit(context: Context, line: Line, type: NumberType): null {
  const rest = divideUnits(YUAN, type.unit);
  return report(context, type.unit['百分点'] === -1 ? 'PAY_PERCENT_POINTS' : 'PAY_UNIT', line.nameAt, {
    name: line.name,
    unit: typeText(type, 'zh'),
    unitEn: typeText(type, 'en'),
    factor: unitText(rest, 'zh'),
    factorEn: unitText(rest, 'en'),
  });
}

/** Whether an amount of money is not yet in whole fen. */
const isUnrounded = (built: Built | null): boolean =>
  built?.is === 'value' &&
  built.type.is === 'number' &&
  isMoney(built.type) &&
  (built.type.scale === null || 100n % built.type.scale !== 0n);

/** Whether a line that it uses, directly or not, is the one that must be rounded. */
function usesUnrounded(context: Context, name: string, seen: Set<string>): boolean {
  for (const used of context.uses.get(name) ?? []) {
    if (seen.has(used)) continue;
    seen.add(used);
    const line = context.scheme.lines.find((candidate) => candidate.name === used);
    const told = line !== undefined && !line.internal && (line.section === 'pay' || line.section === 'total');
    if (told && isUnrounded(context.built.get(used) ?? null)) return true;
    if (usesUnrounded(context, used, seen)) return true;
  }
  return false;
}

function checkUnit(context: Context, line: Line, type: Type): void {
  if (line.unit === null) return;
  const written = line.unit.is === 'name' ? line.unit.path.join('.') : '';
  const declared = baseUnit(written) ?? written;
  if (type.is !== 'number' || (declared !== '' && !sameUnit(type.unit, { [declared]: 1 })))
    report(context, 'UNIT_DECLARED', line.unit.at, {
      name: line.name,
      declared: written,
      found: typeText(type, 'zh'),
      foundEn: typeText(type, 'en'),
    });
}
