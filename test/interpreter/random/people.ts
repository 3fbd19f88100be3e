/** Random lines of the methods across subjects (7.4), with all their fields and words. */

import { exact, fraction } from '../../oracle/fraction.ts';
import { type Maker, numberIn, say, yaml } from './draft.ts';
import { condition, expression, namesOf } from './expressions.ts';
import { limitsOf, literal } from './literals.ts';
import { type Draw, mainOf, resultUnit, sharesField, sharesOf, someUnit } from './methods.ts';

type Fields = (readonly [string, string])[];

/** 组内 by a text or identifier of the subject, or not at all. */
function within(maker: Maker, fields: Fields): Fields {
  return maker.dice.chance(0.55) ? [...fields, [say(maker, 'within'), yaml(maker.dice.pick(['grade', 'team', 'staff.team']))]] : fields;
}

const orderWord = (maker: Maker): string => say(maker, maker.dice.pick(['highest first', 'lowest first']));

const tiesWord = (maker: Maker): string => say(maker, maker.dice.pick(['share the better', 'share the worse', 'in order']));

const rank: Draw = (maker) => ({
  type: numberIn('名'),
  fields: within(maker, [
    [say(maker, 'rank'), yaml(mainOf(maker, someUnit(maker)))],
    [say(maker, 'order'), orderWord(maker)],
    [say(maker, 'ties'), tiesWord(maker)],
  ]),
});

const quota: Draw = (maker) => {
  const { dice } = maker;
  const unit = numberIn(dice.pick(['人', '名', '']));
  const places = dice.chance(0.5) ? literal(maker, unit, exact(dice.below(7))) : expression(maker, unit, 2).text;
  const fields: Fields = [
    [say(maker, 'quota'), yaml(places)],
    [say(maker, 'among'), yaml(dice.chance(0.3) ? say(maker, 'yes') : condition(maker, 1).text)],
    [say(maker, 'by'), yaml(mainOf(maker, someUnit(maker)))],
    [say(maker, 'tie at the edge'), say(maker, dice.pick(['none', 'all of them', 'in order']))],
  ];
  if (dice.chance(0.6)) fields.push([say(maker, 'order'), orderWord(maker)]);
  return { type: { is: 'truth' }, fields: within(maker, fields) };
};

const distribution: Draw = (maker) => {
  const grades = ['优', 'B', 'C', '丁'].slice(0, 2 + maker.dice.below(3));
  return {
    type: { is: 'text' },
    fields: [
      [say(maker, 'distribution'), yaml(mainOf(maker, someUnit(maker)))],
      [say(maker, 'grades'), sharesField(maker, grades, sharesOf(maker, grades.length))],
      [say(maker, 'order'), orderWord(maker)],
      [say(maker, 'ties'), tiesWord(maker)],
    ],
  };
};

const pool: Draw = (maker) => {
  const { dice } = maker;
  const type = numberIn(dice.pick(['元', '元', '元', '分']));
  const step = dice.chance(0.4) ? dice.pick(['1', '0.5', '10', '100']) : null;
  const unit = exact(step ?? '0.01');
  const amount = fraction(unit.top * BigInt(dice.below(3000) - 300) * BigInt(dice.pick([1, 1, 100_003])), unit.bottom);
  const names = namesOf(maker, type).filter((name) => name.is === 'line');
  const written = dice.chance(0.8) || names.length === 0;
  const byWeight = dice.chance(0.6);
  const weight = namesOf(maker, numberIn(dice.pick(['次', '元', '人', '分']))).filter((name) => name.is === 'line');
  const fields: Fields = [
    [say(maker, 'pool'), yaml(written ? literal(maker, type, amount) : dice.pick(names).name)],
    [say(maker, 'split'), say(maker, byWeight ? 'by weight' : 'equally')],
    [say(maker, 'remainder'), say(maker, dice.pick(['in order', 'largest remainder']))],
  ];
  if (byWeight) fields.push([say(maker, 'weights'), yaml(weightText(maker, weight.length === 0 ? null : dice.pick(weight).name))]);
  if (step !== null) fields.push([say(maker, 'unit step'), yaml(literal(maker, type, unit))]);
  return { type, fields: within(maker, fields) };
};

/** A weight that is never negative, mostly. */
function weightText(maker: Maker, name: string | null): string {
  if (name === null) return maker.dice.chance(0.5) ? '1' : '0';
  return maker.dice.chance(0.9) ? `abs(${name})` : name;
}

const groupSum: Draw = (maker) => {
  const type = resultUnit(maker);
  return { type, fields: within(maker, [[say(maker, 'group sum'), yaml(mainOf(maker, type))]]) };
};

/** 必须: mostly what cannot differ, so that most runs go on. */
const require: Draw = (maker) => {
  const type = resultUnit(maker);
  const limit = maker.dice.pick(limitsOf(maker, type));
  const differs = maker.dice.chance(0.06);
  const made = expression(maker, type, 1).text;
  const fields: Fields = [
    [say(maker, 'require'), yaml(made)],
    [say(maker, 'wanted'), yaml(differs ? literal(maker, type, limit) : made)],
  ];
  if (maker.dice.chance(0.4)) fields.push([say(maker, 'who'), yaml('name')]);
  return { type: { is: 'truth' }, fields };
};

/** The methods across subjects, by their English words. */
export const PEOPLE_DRAWS: Readonly<Record<string, Draw>> = { rank, quota, distribution, pool, 'group sum': groupSum, require };
