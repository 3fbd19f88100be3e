/** Random lines of the methods that make values of other values (7.2), with all their fields and words. */

import { exact, type Fraction, plus, times } from '../../oracle/fraction.ts';
import * as calendar from '../calendar.ts';
import { either, fresh, type Maker, numberIn, say, type Type, yaml } from './draft.ts';
import { condition, expression, namesOf, operand, positive } from './expressions.ts';
import { ABOUT, limitsOf, literal, TEXTS, unitLiteral } from './literals.ts';

/** A method's fields as texts, with what the line comes to. */
export type Piece = { readonly type: Type; readonly fields: readonly (readonly [string, string])[]; readonly written?: boolean };

/** How a method is drafted. */
export type Draw = (maker: Maker) => Piece;

const UNITS = ['元', '分', '次', '人', '天', '%', '', '百分点', '月'];

/** A number type to look at. */
export const someUnit = (maker: Maker): Type & { readonly is: 'number' } =>
  numberIn(maker.dice.pick(UNITS)) as Type & { readonly is: 'number' };

/** A number type for results. */
export const resultUnit = (maker: Maker): Type & { readonly is: 'number' } =>
  numberIn(maker.dice.weighted(RESULTS)) as Type & { readonly is: 'number' };

const RESULTS = [
  ['元', 3],
  ['分', 3],
  ['%', 2],
  ['', 1],
  ['次', 1],
  ['人', 1],
  ['天', 1],
  ['月', 1],
  ['百分点', 1],
] as const;

/** The main expression of a method: mostly a name, so that values stand on its limits. */
export function mainOf(maker: Maker, type: Type): string {
  const names = namesOf(maker, type).filter((name) => name.is !== 'parameter');
  return names.length > 0 && maker.dice.chance(0.8) ? maker.dice.pick(names).name : expression(maker, type, 2).text;
}

const value: Draw = (maker) => {
  const type: Type = maker.dice.chance(0.15) ? { is: 'truth' } : resultUnit(maker);
  const made = expression(maker, type, 3);
  return { type, fields: [[say(maker, 'value'), yaml(made.text)]], written: made.written };
};

/** How the rows of a table of cases say where they stand. */
type Sides = 'upper' | 'lower' | 'both';

const limitText = (maker: Maker, type: Type, limit: Fraction): string => literal(maker, type, limit);

/** Boundaries of a table of cases in one of the three forms of chapter 8; `open` if what is below the first row must be said. */
function boundaries(maker: Maker, type: Type, sides: Sides): { readonly rows: readonly string[]; readonly open: boolean } {
  const { dice } = maker;
  const all = limitsOf(maker, type);
  const from = dice.below(Math.max(1, all.length - 2));
  const limits = all.slice(from, from + 1 + dice.below(4));
  const say = (limit: Fraction): string => limitText(maker, type, limit);
  if (sides === 'upper') return { rows: upperRows(maker, limits, say), open: false };
  if (sides === 'lower') return { rows: lowerRows(maker, limits, say), open: true };
  return bothRows(maker, limits, say);
}

const upTo = (maker: Maker, limit: string): string => either(maker, `到 ${limit}`, `up to ${limit}`);
const below = (maker: Maker, limit: string): string => either(maker, `不足 ${limit}`, `below ${limit}`);
const fromWord = (maker: Maker, limit: string): string => either(maker, `满 ${limit}`, `from ${limit}`);
const above = (maker: Maker, limit: string): string => either(maker, `超过 ${limit}`, `above ${limit}`);
const rest = (maker: Maker): string => maker.dice.pick([either(maker, '以上', 'rest'), either(maker, '否则', 'otherwise')]);

function upperRows(maker: Maker, limits: readonly Fraction[], say: (limit: Fraction) => string): readonly string[] {
  const rows = limits.flatMap((limit) => {
    if (maker.dice.chance(0.12)) return [below(maker, say(limit)), upTo(maker, say(limit))];
    return [maker.dice.chance(0.5) ? upTo(maker, say(limit)) : below(maker, say(limit))];
  });
  return [...rows, rest(maker)];
}

function lowerRows(maker: Maker, limits: readonly Fraction[], say: (limit: Fraction) => string): readonly string[] {
  return limits.flatMap((limit) => {
    if (maker.dice.chance(0.12)) return [fromWord(maker, say(limit)), above(maker, say(limit))];
    return [maker.dice.chance(0.5) ? fromWord(maker, say(limit)) : above(maker, say(limit))];
  });
}

function bothRows(
  maker: Maker,
  limits: readonly Fraction[],
  say: (limit: Fraction) => string,
): { readonly rows: readonly string[]; readonly open: boolean } {
  const { dice } = maker;
  if (limits.length < 2) return { rows: lowerRows(maker, limits, say), open: true };
  const owns = limits.map(() => dice.chance(0.5));
  const lower = (k: number): string => (owns[k] ? fromWord(maker, say(limits[k] as Fraction)) : above(maker, say(limits[k] as Fraction)));
  const upper = (k: number): string => (owns[k] ? below(maker, say(limits[k] as Fraction)) : upTo(maker, say(limits[k] as Fraction)));
  const middle = limits.slice(1).map((_, k) => `${lower(k)} ${upper(k + 1)}`);
  const open = dice.chance(0.5);
  const last = dice.chance(0.3) ? rest(maker) : lower(limits.length - 1);
  return { rows: [...(open ? [] : [upper(0)]), ...middle, last], open };
}

/** A table of cases as a field, sometimes as a parameter that holds it. */
function casesField(maker: Maker, rows: readonly string[], results: () => string): string {
  const table = `[${rows.map((row) => `["${row}", ${results()}]`).join(', ')}]`;
  if (!maker.dice.chance(0.2)) return table;
  const name = fresh(maker);
  maker.parameters.push({ name, text: `{ ${say(maker, 'always')}: { ${say(maker, 'source')}: x, ${say(maker, 'value')}: ${table} } }` });
  return name.startsWith('「') ? `"${name}"` : name;
}

const BASES = [
  ['元', 2],
  ['分', 1],
  ['次', 1],
  ['%', 1],
  ['', 1],
] as const;

const RATES = [
  ['%', 2],
  ['', 1],
  ['元/次', 1],
] as const;

const tierDraw =
  (method: 'progressive' | 'whole'): Draw =>
  (maker) => {
    const type = numberIn(maker.dice.weighted(BASES));
    return tierFields(maker, method, type, mainOf(maker, type));
  };

/** 分段累进 or 全额累进 of a base of that type. */
export function tierFields(maker: Maker, method: 'progressive' | 'whole', type: Type, base: string): Piece {
  const { dice } = maker;
  const rate = dice.weighted(RATES);
  const unit = type.is === 'number' ? type.unit : '';
  const rateText = (): string => {
    const digits = dice.pick(['0', '1', '2', '2.5', '3', '0.125', '12', '-1']);
    if (rate === '%') return yaml(`${digits}%`);
    return rate === '' || unit !== '次' ? yaml(digits) : yaml(`${digits}元/次`);
  };
  const table = boundaries(maker, type, dice.chance(0.7) ? 'upper' : 'both');
  const rows = table.open ? boundaries(maker, type, 'upper').rows : table.rows;
  const percent = unit === '' && type.is === 'number' && (type.percent || rate === '%');
  const fields: (readonly [string, string])[] = [
    [say(maker, method), yaml(base)],
    [say(maker, 'tiers'), casesField(maker, rows, rateText)],
    [say(maker, 'negative'), say(maker, dice.pick(['zero', 'as computed']))],
  ];
  const result = unit === '次' && rate === '元/次' ? '元' : unit;
  return { type: numberIn(percent ? '%' : result), fields };
}

const bandsDraw =
  (method: 'steps' | 'bands'): Draw =>
  (maker) => {
    const { dice } = maker;
    const type = someUnit(maker);
    const table = boundaries(maker, type, dice.pick(['upper', 'lower', 'both'] as const));
    const result: Type = dice.chance(0.2) ? { is: 'text' } : resultUnit(maker);
    const give = (): string => yaml(result.is === 'text' ? `'${dice.pick(TEXTS)}'` : expression(maker, result, 1).text);
    const fields: (readonly [string, string])[] = [
      [say(maker, method), yaml(mainOf(maker, type))],
      [say(maker, 'tiers'), casesField(maker, table.rows, give)],
    ];
    if (table.open) fields.push([say(maker, 'short of'), give()]);
    return { type: result, fields };
  };

const interpolate: Draw = (maker) => {
  const { dice } = maker;
  const [type, result] = [someUnit(maker), resultUnit(maker)];
  const all = limitsOf(maker, type);
  const xs = all.slice(0, 2 + dice.below(Math.max(1, all.length - 1)));
  const points = xs.map(
    (x) => `[${yaml(unitLiteral(maker, type, x))}, ${yaml(unitLiteral(maker, result, dice.pick(limitsOf(maker, result))))}]`,
  );
  return {
    type: result,
    fields: [
      [say(maker, 'interpolate'), yaml(mainOf(maker, type))],
      [say(maker, 'points'), `[${points.join(', ')}]`],
    ],
  };
};

const everyFull: Draw = (maker) => {
  const { dice } = maker;
  const [type, result] = [someUnit(maker), resultUnit(maker)];
  const fields: (readonly [string, string])[] = [
    [say(maker, 'every full'), yaml(mainOf(maker, type))],
    [say(maker, 'each'), yaml(literal(maker, type, positive(maker, type)))],
    [say(maker, 'gives'), yaml(expression(maker, result, 1).text)],
  ];
  if (dice.chance(0.85)) {
    const gate = dice.chance(0.9) ? literal(maker, type, dice.pick(limitsOf(maker, type))) : expression(maker, type, 1).text;
    fields.push([say(maker, 'gate'), yaml(gate)], [say(maker, 'starting'), say(maker, dice.pick(['zero', 'excess']))]);
  }
  return { type: result, fields };
};

const codeKey = (code: string): string => (code.includes(' ') ? `'${code}'` : code);

const lookup: Draw = (maker) => {
  const { dice } = maker;
  const names = namesOf(maker, { is: 'text' });
  const main = names.length > 0 ? dice.pick(names).name : `'A'`;
  const result: Type = dice.chance(0.5) ? resultUnit(maker) : { is: dice.pick(['text', 'truth'] as const) };
  const give = (): string => yaml(expression(maker, result, 1).text);
  const whole = dice.chance(0.5);
  const codes = whole ? TEXTS : dice.some(TEXTS, 1 + dice.below(4));
  const rows = codes.map((code) => `${codeKey(code)}: ${give()}`);
  if (!whole || dice.chance(0.2)) rows.push(`${say(maker, 'otherwise')}: ${give()}`);
  return {
    type: result,
    fields: [
      [say(maker, 'lookup'), yaml(main)],
      [say(maker, 'table'), `{ ${rows.join(', ')} }`],
    ],
  };
};

const cases: Draw = (maker) => {
  const { dice } = maker;
  const result: Type = dice.chance(0.3) ? { is: dice.pick(['text', 'truth'] as const) } : resultUnit(maker);
  const give = (): string => yaml(expression(maker, result, 1).text);
  const rows = Array.from({ length: 1 + dice.below(3) }, () => `[${yaml(condition(maker, 2).text)}, ${give()}]`);
  rows.push(`[${say(maker, 'otherwise')}, ${give()}]`);
  return { type: result, fields: [[say(maker, 'cases'), `[${rows.join(', ')}]`]] };
};

/** Shares that sum to 100 %. */
export function sharesOf(maker: Maker, count: number): readonly string[] {
  const { dice } = maker;
  const cuts = Array.from({ length: count - 1 }, () => dice.below(41)).toSorted((a, b) => a - b);
  const ends = [...cuts, 40];
  return ends.map((end, k) => {
    const forty = end - (ends[k - 1] ?? 0);
    return `${forty * 2.5}%`;
  });
}

/** A map of names with shares, or a list of pairs. */
export function sharesField(maker: Maker, names: readonly string[], shares: readonly string[]): string {
  if (maker.dice.chance(0.7)) return `{ ${names.map((name, k) => `${name}: ${yaml(shares[k] ?? '')}`).join(', ')} }`;
  return `[${names.map((name, k) => `[${name}, ${yaml(shares[k] ?? '')}]`).join(', ')}]`;
}

const weighted: Draw = (maker) => {
  const { dice } = maker;
  const parted = ['分', '元', '%', '次'].flatMap((unit) => {
    const type = numberIn(unit);
    const names = namesOf(maker, type).filter((name) => name.is === 'line' && !name.name.startsWith('「'));
    return names.length < 2 ? [] : [{ type, names }];
  });
  if (parted.length === 0) return value(maker);
  const { type, names } = dice.pick(parted);
  const parts = dice.some(names, 2 + dice.below(3)).map(({ name }) => name);
  const fields: (readonly [string, string])[] = [[say(maker, 'weighted'), sharesField(maker, parts, sharesOf(maker, parts.length))]];
  if (dice.chance(0.95)) fields.push([say(maker, 'missing'), say(maker, dice.pick(['wait', 'reweight']))]);
  return { type, fields };
};

const addUp: Draw = (maker) => {
  const type = resultUnit(maker);
  const names = namesOf(maker, type).filter((name) => name.is === 'line');
  const items = Array.from({ length: 1 + maker.dice.below(4) }, () =>
    names.length > 0 && maker.dice.chance(0.7) ? maker.dice.pick(names).name : expression(maker, type, 1).text,
  );
  return { type, fields: [[say(maker, 'add up'), `[${items.map(yaml).join(', ')}]`]] };
};

const prorate: Draw = (maker) => {
  const { dice } = maker;
  const type = numberIn(dice.chance(0.7) ? '元' : '分');
  const days = namesOf(maker, { is: 'day' });
  const since = (): string => (dice.chance(0.7) && days.length > 0 ? dice.pick(days).name : calendar.isoOf(ABOUT + dice.below(40) - 5));
  const rows = Array.from(
    { length: 1 + dice.below(3) },
    () => `["${either(maker, `自 ${since()}`, `since ${since()}`)}", ${yaml(expression(maker, type, 1).text)}]`,
  );
  return { type, fields: [[say(maker, 'prorate'), `[${rows.join(', ')}]`]] };
};

const guarantee: Draw = (maker) => {
  const type = numberIn(maker.dice.pick(['元', '分']));
  const least = maker.dice.chance(0.5) ? operand(maker, type, maker.dice.pick(limitsOf(maker, type))) : expression(maker, type, 1).text;
  return {
    type,
    fields: [
      [say(maker, 'guarantee'), yaml(least)],
      [say(maker, 'earned'), yaml(mainOf(maker, type))],
    ],
  };
};

const PROPOSALS = [
  'training',
  'promotion',
  'keep the post',
  'demotion',
  'transfer',
  'dismissal warning',
  'raise',
  'honour',
  'talent pool',
  'interview',
];

const propose: Draw = (maker) => {
  const { dice } = maker;
  if (maker.names.length === 0) return value(maker);
  const evidence = dice.some(maker.names, 1 + dice.below(3)).map(({ name }) => yaml(name));
  return {
    type: { is: 'truth' },
    fields: [
      [say(maker, 'propose'), yaml(condition(maker, 2).text)],
      [say(maker, 'kind'), say(maker, dice.pick(PROPOSALS))],
      [say(maker, 'by'), evidence.length === 1 ? (evidence[0] ?? '') : `[${evidence.join(', ')}]`],
    ],
  };
};

/** 达成率: of percentages and plain numbers too; a target that is written is above 0, for one written as 0 is refused. */
const attain: Draw = (maker) => {
  const type = someUnit(maker);
  return {
    type: numberIn(type.unit === '' && !type.percent ? '' : '%'),
    fields: [
      [say(maker, 'attain'), yaml(mainOf(maker, type))],
      [say(maker, 'target'), yaml(targetOf(maker, type))],
    ],
  };
};

function targetOf(maker: Maker, type: Type): string {
  const names = namesOf(maker, type).filter((name) => !name.written);
  if (names.length > 0 && maker.dice.chance(0.7)) return maker.dice.pick(names).name;
  const made = expression(maker, type, 2);
  return made.written ? literal(maker, type, positive(maker, type)) : made.text;
}

/** A number near a limit of its unit, for steps. */
export const nearLimit = (maker: Maker, type: Type): Fraction =>
  plus(maker.dice.pick(limitsOf(maker, type)), times(exact('0.5'), BigInt(maker.dice.below(3) - 1)));

/** The methods for one subject, by their English words. */
export const VALUE_DRAWS: Readonly<Record<string, Draw>> = {
  value,
  progressive: tierDraw('progressive'),
  whole: tierDraw('whole'),
  steps: bandsDraw('steps'),
  bands: bandsDraw('bands'),
  interpolate,
  'every full': everyFull,
  lookup,
  cases,
  weighted,
  'add up': addUp,
  prorate,
  guarantee,
  propose,
  attain,
};
