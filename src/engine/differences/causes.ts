/** Why a figure of a person is another one in a second run: a tree from the figure down to the facts, rules and people that moved it. */

import { same } from '../../lib/fraction.ts';
import type { ExplainedRow, Explanation, Phrase, Shown, Value } from '../../methods/method.ts';
import type { Node } from '../../methods/node.ts';
import { columnOf } from '../../methods/tables.ts';
import { printExpression } from '../../plan/expression/print.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Evaluation } from '../evaluate.ts';
import { lineNamed, madeOf, shownAt } from '../explain.ts';
import { type Change, changeReader, type Person, type Runs, sameCell } from './changes.ts';
import { type Edit, lineEdits, namesIn, parameterEdits, subjectEdits } from './edits.ts';
import { type Mover, moversIn } from './others.ts';
import { askedBy, ownSteps } from './steps.ts';

/** What moved a figure. `name` is the line's, the parameter's or the column's; figures and passages stand on their sides. */
export type Cause =
  /** Facts: what the line takes from the records, or a column of the subject. */
  | { readonly is: 'fact'; readonly name: string; readonly title: string; readonly old: Shown | null; readonly new: Shown | null }
  | { readonly is: 'rule' | 'parameter'; readonly name: string; readonly title: string; readonly edits: readonly Edit[] }
  /** The line stands in one of the schemes only. */
  | { readonly is: 'line added' | 'line removed'; readonly name: string; readonly title: string }
  /** Others whose figures moved this one: in a rank, a quota, a pool, a sum over the group. */
  | { readonly is: 'others'; readonly name: string; readonly title: string; readonly movers: readonly Mover[] }
  /** The person is a subject of one run only; `edits` say how the scheme says otherwise who is. */
  | { readonly is: 'joined' | 'left'; readonly name: string; readonly title: string; readonly edits: readonly Edit[] }
  /** The runs are of two periods whose days the line looks at; or nothing that is kept says why (the engine, a table's declaration). */
  | { readonly is: 'period' | 'unexplained'; readonly name: string; readonly title: string };

/** A changed line, what decided on each side where another row did, its own causes, and the changed lines that it is made of. */
export type Difference = Change & {
  readonly decided: { readonly old: readonly ExplainedRow[]; readonly new: readonly ExplainedRow[] };
  readonly causes: readonly Cause[];
  readonly parts: readonly Difference[];
  /** Stands further up already, and is given again without its causes and parts. */
  readonly seen: boolean;
};

/** Explains differences between two runs; what concerns all people is worked out once. */
export function differencesBetween(runs: Runs): (person: Person, name: string) => Difference | null {
  const ruled = memo((name: string) => ruleCauses(runs, name));
  const taken = memo((name: string) => takenIn(runs, name, ruled(name).length > 0));
  const movers = memo((name: string) => moversIn(runs, name));
  const changes = memo((name: string) => changeReader(runs, name));
  const parts = memo((name: string) => partNames(runs, name));
  return (person, name) => differenceOf({ runs, changes, parts, ruled, taken, movers, person, seen: new Set() }, name);
}

type Looking = {
  readonly runs: Runs;
  readonly changes: (name: string) => (person: Person) => Change | null;
  readonly parts: (name: string) => readonly string[];
  readonly ruled: (name: string) => readonly Cause[];
  readonly taken: (name: string) => readonly Twins[];
  readonly movers: (name: string) => (person: Person) => readonly Mover[];
  readonly person: Person;
  readonly seen: Set<string>;
};

function memo<T>(make: (name: string) => T): (name: string) => T {
  const known = new Map<string, T>();
  return (name) => {
    const found = known.get(name) ?? make(name);
    known.set(name, found);
    return found;
  };
}

function differenceOf(looking: Looking, name: string): Difference | null {
  const { runs, person, seen } = looking;
  const change = looking.changes(name)(person);
  if (change === null) return null;
  const bare = { ...change, decided: { old: [], new: [] }, causes: [], parts: [] };
  if (seen.has(name)) return { ...bare, seen: true };
  seen.add(name);
  if (person.old === null || person.new === null) return { ...bare, causes: [presence(runs, person)], seen: false };
  const only = oneSided(change);
  if (only !== null) return { ...bare, causes: [only], seen: false };
  const parts = looking
    .parts(name)
    .map((part) => differenceOf(looking, part))
    .filter((part) => part !== null && part.old !== null && part.new !== null) as readonly Difference[];
  const found = ownCauses(looking, change);
  const causes = found.length + parts.length > 0 ? found : [withoutCause(runs, change)];
  return { ...bare, decided: decidedBy(runs, name, person), causes, parts, seen: false };
}

function withoutCause({ old, new: now }: Runs, { name, title }: Change): Cause {
  return { is: old.plan.period.text === now.plan.period.text ? 'unexplained' : 'period', name, title };
}

function presence(runs: Runs, { subject, label, old }: Person): Cause {
  const edits = subjectEdits({ old: runs.old.plan, new: runs.new.plan });
  return { is: old === null ? 'joined' : 'left', name: subject, title: label, edits };
}

function oneSided({ name, title, old, new: now }: Change): Cause | null {
  if (old !== null && now !== null) return null;
  return { is: old === null ? 'line added' : 'line removed', name, title };
}

/** The lines with values that a line is made of on either side. */
function partNames({ old, new: now }: Runs, name: string): readonly string[] {
  const parts = [now, old].flatMap(({ plan }) => {
    const line = lineNamed(plan, name);
    return line === undefined ? [] : madeOf(plan, line);
  });
  return [...new Set(parts)];
}

/** What a line itself adds to what its parts moved: its rule, the facts that it takes in, other people. */
function ownCauses(looking: Looking, change: Change): readonly Cause[] {
  const rules = looking.ruled(change.name);
  const facts = factCauses(looking, change);
  const others = looking.movers(change.name)(looking.person);
  const { name, title } = change;
  return [...facts, ...rules, ...(others.length === 0 ? [] : [{ is: 'others', name, title, movers: others } as const])];
}

/** The written rule of a line, of the finer lines that its questions go through, and of the parameters that these name. */
function ruleCauses({ old, new: now }: Runs, name: string): readonly Cause[] {
  const plans = { old: old.plan, new: now.plan };
  const titleOf = (own: string): string => {
    const parameter = [now, old].flatMap(({ plan }) => plan.scheme.parameters.find((each) => each.name === own) ?? [])[0];
    return lineNamed(now.plan, own)?.line.title ?? parameter?.title ?? own;
  };
  const lines = withFiner(old, now, name);
  const rules = lines.map((own) => ({ is: 'rule', name: own, title: titleOf(own), edits: lineEdits(plans, own) }) as const);
  const parameters = parametersOf([old, now], lines);
  const changed = parameters.map(
    (own) => ({ is: 'parameter', name: own, title: titleOf(own), edits: parameterEdits(plans, own) }) as const,
  );
  return [...rules, ...changed].filter(({ edits }) => edits.length > 0);
}

/** A line and the lines without a value for each subject that it uses, directly or through such lines. */
function withFiner(old: Evaluation, now: Evaluation, name: string): readonly string[] {
  const found = new Set([name]);
  for (const own of found) {
    const used = [now, old].flatMap(({ plan }) => lineNamed(plan, own)?.uses.map((each) => lineNamed(plan, each)) ?? []);
    for (const line of used) if (line !== undefined && line.built.is !== 'value') found.add(line.line.name);
  }
  return [...found];
}

/** The parameters that lines name, and those that these name. */
function parametersOf(sides: readonly Evaluation[], lines: readonly string[]): readonly string[] {
  const parameterOf = (name: string) => sides.flatMap(({ plan }) => plan.scheme.parameters.filter((each) => each.name === name));
  const written = (name: string): readonly string[] => sides.flatMap(({ plan }) => namesIn(lineNamed(plan, name)?.line));
  const found = new Set(lines.flatMap(written).filter((name) => parameterOf(name).length > 0));
  for (const name of found) for (const inner of parameterOf(name).flatMap(namesIn)) if (parameterOf(inner).length > 0) found.add(inner);
  return [...found];
}

/** A step that takes in facts, and the one that takes in the same on the old side. */
type Twins = { readonly node: Node; readonly twin: Node };

/**
 * The columns of the subject that a line takes in and the answers to its questions, on both sides. Under another rule only questions
 * that both sides ask are facts; what only one side asks, the rule has brought.
 */
function takenIn({ old, new: now }: Runs, name: string, isRuled: boolean): readonly Twins[] {
  const [before, after] = [factSteps(old.plan, name), factSteps(now.plan, name)];
  const meanings = before.map((each) => meaningOf(old.plan, each));
  return after.flatMap((node, k) => {
    const same = before[meanings.indexOf(meaningOf(now.plan, node))];
    const twin = same ?? (isRuled ? undefined : before[k]);
    return twin === undefined ? [] : [{ node, twin }];
  });
}

const factSteps = (plan: Plan, name: string): readonly Node[] =>
  ownSteps(plan, name).filter(({ operator }) => operator === 'answer' || operator === 'attribute');

const meaningOf = (plan: Plan, { operator, settings }: Node): string =>
  operator === 'answer' ? askedBy(plan, String(settings['question'])) : `column ${String(settings['column'])}`;

/** The facts that a line takes in and that differ: its answers as one, under its own name, and each column of the subject. */
function factCauses({ runs, taken, person }: Looking, change: Change): readonly Cause[] {
  const { old, new: now } = runs;
  const [a, b] = [person.old, person.new];
  if (a === null || b === null) return [];
  const all = taken(change.name);
  const moved = all.filter(({ node, twin }) => !sameCell(old.column(twin.id), a, now.column(node.id), b));
  const answers = moved.filter(({ node }) => node.operator === 'answer');
  const figures = ({ node, twin }: Twins) => ({
    old: shownAt(old.column(twin.id), twin.type, a),
    new: shownAt(now.column(node.id), node.type, b),
  });
  const [only] = answers;
  const whole = only !== undefined && all.length === 1 ? figures(only) : { old: change.old, new: change.new };
  return [
    ...(answers.length === 0 ? [] : [{ is: 'fact', name: change.name, title: change.title, ...whole } as const]),
    ...moved
      .filter(({ node }) => node.operator === 'attribute')
      .map((pair): Cause => {
        const name = String(pair.node.settings['column']);
        return { is: 'fact', name, title: columnOf(now.plan.subject, name)?.title ?? name, ...figures(pair) };
      }),
  ];
}

/** The rows of the explanation that decided on one side and not, or not with these figures, on the other. */
function decidedBy({ old, new: now }: Runs, name: string, person: Person): Difference['decided'] {
  const [before, after] = [activeRows(old, name, person.old), activeRows(now, name, person.new)];
  const without = (rows: readonly ExplainedRow[], others: readonly ExplainedRow[]): readonly ExplainedRow[] =>
    rows.filter(({ phrase }) => !others.some((other) => samePhrase(phrase, other.phrase)));
  return { old: without(before, after), new: without(after, before) };
}

/** Whether two sentences say the same; as data, because words for every row of everybody would take most of the time. */
function samePhrase(a: Phrase, b: Phrase): boolean {
  const [holes, others] = [Object.entries(a.values), b.values];
  return a.zh === b.zh && holes.every(([hole, value]) => sameHole(value, others[hole]));
}

type Hole = Phrase['values'][string];

function sameHole(a: Hole, b: Hole | undefined): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object') return false;
  if ('is' in a || 'is' in b) return 'is' in a && 'is' in b && printExpression(a, 'zh') === printExpression(b, 'zh');
  const [x, y] = [a.value, b.value];
  const isSame = typeof x === 'object' && typeof y === 'object' && x !== null && y !== null ? same(x, y) : x === y;
  return isSame && a.state === b.state;
}

function activeRows({ plan, column }: Evaluation, name: string, row: number | null): readonly ExplainedRow[] {
  const built = lineNamed(plan, name)?.built;
  if (row === null || built?.is !== 'value') return [];
  const explained: Explanation | undefined = built.explain?.((value: Value): Shown => shownAt(column(value.node), value.type, row));
  return (explained?.rows ?? []).filter(({ active }) => active);
}

/** All causes below a difference, each once: those of the deepest lines first. */
export function causesOf({ causes, parts }: Difference): readonly Cause[] {
  const all = [...parts.flatMap(causesOf), ...causes];
  return [...new Map(all.map((cause) => [`${cause.is} ${cause.name}`, cause])).values()];
}
