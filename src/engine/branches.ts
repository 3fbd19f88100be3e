/** Names the branches of a plan's tables and choices as they stand in the text, so that a person finds the row. */

import { parseDay } from '../lib/day.ts';
import type { Expression } from '../lib/expression.ts';
import { fill, type Language, type Span } from '../lib/problem.ts';
import type { CaseRow, CodeRow, FieldValue, Form, Line } from '../methods/form.ts';
import type { Node } from '../methods/node.ts';
import type { Plan } from '../plan/plan.ts';

/** One way through a table or choice: where it stands, and its words. */
export type Way = { readonly at: Span; readonly text: Readonly<Record<Language, string>> };

/** The ways through a node of a line, in the node's own order; none where no row or condition of the text stands behind it. */
export function waysOf(plan: Plan, line: Line, node: Node): readonly Way[] {
  const form = formAt(line.form, node.at);
  if (node.operator === 'band' || node.operator === 'progressive') return form === null ? [] : tierWays(plan, form, node);
  if (node.operator === 'lookup') return codeWays(plan, line.form, form, node);
  if (node.operator === 'gate' && line.onlyIf !== null)
    return both(plan, line.onlyIf.at, {
      zh: ['适用（{rule}）', '不适用（{rule} 不成立）'],
      en: ['applies ({rule})', 'does not apply (not {rule})'],
    });
  return node.operator === 'choose' ? choiceWays(plan, line, form, node) : [];
}

function choiceWays(plan: Plan, line: Line, form: Form | null, node: Node): readonly Way[] {
  if (line.voidIf !== null && sameSpan(line.at, node.at))
    return both(plan, line.voidIf.at, {
      zh: ['作废（{rule}）', '没有作废（{rule} 不成立）'],
      en: ['void ({rule})', 'not void (not {rule})'],
    });
  const choices = form?.fields.get('cases');
  if (choices?.kind === 'choices')
    return choices.rows.map(({ condition, result, at }) => way(at, words(condition, plan) ?? REST, textAt(plan, result.at)));
  const gate = form?.fields.get('gate');
  if (gate?.kind === 'expression')
    return both(plan, gate.expression.at, {
      zh: ['到了门槛 {rule}', '没到门槛 {rule}'],
      en: ['from the gate {rule} on', 'below the gate {rule}'],
    });
  const written = ifAt([...line.form.fields.values()], node.at);
  if (written === null) return [];
  const { condition, then, otherwise } = written;
  const asked = textAt(plan, condition.at);
  return [
    way(then.at, { zh: `若 ${asked}`, en: `if ${asked}` }, textAt(plan, then.at)),
    way(otherwise.at, { zh: `否则（不满足 ${asked}）`, en: `otherwise (not ${asked})` }, textAt(plan, otherwise.at)),
  ];
}

const REST = { zh: '否则', en: 'otherwise' };

const words = (expression: Expression | null, plan: Plan): Way['text'] | null => {
  const text = expression === null ? null : textAt(plan, expression.at);
  return text === null ? null : { zh: text, en: text };
};

const way = (at: Span, when: Way['text'], then: string): Way => ({ at, text: { zh: `${when.zh} → ${then}`, en: `${when.en} → ${then}` } });

/** The two ways of one condition, which the templates name {rule}. */
function both(plan: Plan, at: Span, signs: Readonly<Record<Language, readonly [string, string]>>): readonly Way[] {
  const rule = textAt(plan, at);
  return ([0, 1] as const).map((k) => ({ at, text: { zh: fill(signs.zh[k], { rule }), en: fill(signs.en[k], { rule }) } }));
}

/** The rows of a table over numbers, with what lies below a first row that starts above nothing. */
function tierWays(plan: Plan, form: Form, node: Node): readonly Way[] {
  const rows = casesOf(plan, form.fields.get('tiers'));
  const ways = rows.map((row) =>
    way(row.at, { zh: textAt(plan, row.boundary.at), en: textAt(plan, row.boundary.at) }, textAt(plan, row.result.at)),
  );
  const cuts = node.settings['cuts'] as readonly unknown[];
  if (cuts.length === rows.length) {
    const below = form.fields.get('short of');
    const at = below?.kind === 'expression' ? below.expression.at : form.at;
    ways.unshift(way(at, { zh: '不到第一档', en: 'short of the first step' }, textAt(plan, at)));
  }
  return ways.length === cuts.length + 1 ? ways : [];
}

/** The rows that stand in the field, or in the parameter that it names, in force in the plan's period. */
function casesOf(plan: Plan, value: FieldValue | undefined): readonly CaseRow[] {
  if (value?.kind === 'cases') return value.rows;
  const named = value?.kind === 'expression' && value.expression.is === 'name' ? value.expression.path.join('.') : null;
  const parameter = plan.scheme.parameters.find((each) => each.name === named);
  const inForce = parameter?.history.filter((entry) => entry.from === null || (parseDay(entry.from) ?? 0) <= plan.period.first).at(-1);
  const held = inForce?.value ?? parameter?.open?.proposal;
  return held?.kind === 'cases' ? held.rows : [];
}

/** The codes of a table, or of the amounts that an event costs by an attribute. */
function codeWays(plan: Plan, whole: Form, form: Form | null, node: Node): readonly Way[] {
  const table = form?.fields.get('table');
  if (table?.kind === 'codes') return ordered(table.rows).map((row) => codeWay(plan, row, ''));
  const events = formsIn(whole).flatMap((each) =>
    [...each.fields.values()].flatMap((value) => (value.kind === 'catalogue' ? value.rows : [])),
  );
  const event = events.find((row) => sameSpan(row.at, node.at));
  return event?.amount.is === 'by' ? ordered(event.amount.rows).map((row) => codeWay(plan, row, `${event.code} · `)) : [];
}

/** Codes as the node holds them: `otherwise` last. */
const ordered = (rows: readonly CodeRow[]): readonly CodeRow[] => [
  ...rows.filter((row) => row.code !== null),
  ...rows.filter((row) => row.code === null),
];

const codeWay = (plan: Plan, row: CodeRow, before: string): Way =>
  way(row.at, { zh: before + (row.code ?? REST.zh), en: before + (row.code ?? REST.en) }, textAt(plan, row.result.at));

/** A form and those nested in it. */
function formsIn(form: Form): readonly Form[] {
  return [form, ...[...form.fields.values()].flatMap((value) => (value.kind === 'line' ? formsIn(value.form) : []))];
}

const formAt = (form: Form, at: Span | null): Form | null => formsIn(form).find((each) => sameSpan(each.at, at)) ?? null;

/** The 若 … 则 … 否则 … that stands at a place, in whatever field. */
function ifAt(part: unknown, at: Span | null): (Expression & { readonly is: 'if' }) | null {
  if (typeof part !== 'object' || part === null) return null;
  if ('is' in part && part.is === 'if' && sameSpan((part as Expression).at, at)) return part as Expression & { readonly is: 'if' };
  const parts: readonly unknown[] = part instanceof Map ? [...part.values()] : Object.values(part);
  for (const each of parts) {
    const found = ifAt(each, at);
    if (found !== null) return found;
  }
  return null;
}

const sameSpan = (a: Span, b: Span | null): boolean => b !== null && a.start === b.start && a.end === b.end;

const textAt = (plan: Plan, at: Span): string => plan.text.slice(at.start, at.end).replaceAll(/\s+/g, ' ');
