/** Tests of the states of cases: every step of every kind from every state, through the database, allowed and forbidden alike. */

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clinic } from '../../../test/cases-org.ts';
import { refusal } from '../../../test/record.ts';
import { testFolder } from '../../../test/terminal.ts';
import { type Office, openOffice, write } from '../office/office.ts';
import { stateWord } from '../state-words.ts';
import { type CaseFile, openCase, takeCaseStep } from './file.ts';
import { MACHINES } from './machine.ts';
import type { CaseKind } from './rows.ts';

const KINDS = Object.keys(MACHINES) as readonly CaseKind[];
let office: Office;
let first: Office;

beforeAll(async () => {
  first = await openOffice({ data: `${testFolder()}/data`, actor: 'root', now: () => new Date('2026-11-03T08:00:00Z') });
  office = await clinic(first, '状态');
}, 120_000);
afterAll(() => first.close());

type Steps = Readonly<Record<string, { from: readonly string[]; to: string; final: boolean }>>;

const machine = (kind: CaseKind): { readonly first: readonly string[]; readonly steps: Steps } => MACHINES[kind];

/** All states of a kind, each with the shortest way to it from a first one. */
function waysOf(kind: CaseKind): ReadonlyMap<string, { readonly from: string; readonly steps: readonly string[] }> {
  const { first: begins, steps } = machine(kind);
  const ways = new Map(begins.map((state) => [state, { from: state, steps: [] as readonly string[] }]));
  for (let size = 0; size < ways.size; ) {
    size = ways.size;
    for (const [state, way] of [...ways])
      for (const [name, { from, to }] of Object.entries(steps))
        if (from.includes(state) && !ways.has(to)) ways.set(to, { ...way, steps: [...way.steps, name] });
  }
  return ways;
}

describe.each(KINDS)('%s', (kind) => {
  test('every state is reached, a final one has no way out, and both languages have a word for all', () => {
    const { steps } = machine(kind);
    const ways = waysOf(kind);
    for (const { from, to, final } of Object.values(steps)) {
      expect([...from, to].every((state) => ways.has(state))).toBe(true);
      if (final) expect(Object.values(steps).some((each) => each.from.includes(to))).toBe(false);
    }
    for (const word of [...ways.keys(), ...Object.keys(steps)]) expect(stateWord(word, 'zh')).not.toBe(word);
  });

  test('each step is taken from its states alone', async () => {
    const person = kind === 'award' ? null : 'E1';
    // Who is nobody's maker and has nothing to gain: the office here is the owner's, and one who opened is not one who decides.
    const opener: Office = { ...office, actor: 'E9' };
    for (const [state, way] of waysOf(kind)) {
      for (const name of Object.keys(machine(kind).steps)) {
        const file = await write(opener, (writing) =>
          openCase(opener, writing, { kind, person, text: '测试', subject: {}, evidence: [], state: way.from }),
        );
        let count = 0;
        let at: CaseFile = file;
        const take = (step: string): Promise<CaseFile> => {
          count += 1;
          const hand: Office = { ...office, actor: `H${count}` };
          return write(hand, (writing) => takeCaseStep(hand, writing, at, { step }));
        };
        for (const step of way.steps) at = await take(step);
        expect(at.state).toBe(state);
        const step = machine(kind).steps[name];
        const [from, to] = [step?.from ?? [], step?.to];
        if (from.includes(state)) expect((await take(name)).state).toBe(to);
        else expect((await refusal(take(name))).code).toBe('CASE_STATE');
      }
    }
  }, 120_000);
});

test('the database takes no step after the last one, nor a decision from the one concerned or from who asked for it', async () => {
  const insert = (actor: string, deciding: boolean, final = false) => {
    const hand: Office = { ...office, actor };
    return write(hand, async ({ desk, at, log }) => {
      const before = await desk.selectFrom('case_steps').select('number').where('case_number', '=', number).execute();
      const row = { organisation: office.organisation.id, case_number: number, number: before.length + 1, step: 'tried', state: 'tried' };
      await desk
        .insertInto('case_steps')
        .values({ ...row, final, deciding, note: null, details: '{}', actor, at })
        .execute();
      await log({ action: 'tried', about: 'record', details: {} });
    });
  };
  const opener: Office = { ...office, actor: 'MA1' };
  const opening = { kind: 'behaviour' as const, person: 'E1', text: '测试', subject: {}, evidence: [] };
  const { number } = await write(opener, (writing) => openCase(opener, writing, opening));
  expect((await refusal(insert('E1', true))).code).toBe('GUARD_SAME_HAND');
  expect((await refusal(insert('MA1', true))).code).toBe('GUARD_SAME_HAND');
  await insert('E1', false);
  await insert('HR1', true, true);
  expect((await refusal(insert('HR2', true))).code).toBe('GUARD_CASE_CLOSED');
}, 60_000);
