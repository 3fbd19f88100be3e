/** Tests of forms: who gets which, when and how they are filled, when words are due, what becomes of those that are missing. */

import { readdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { assigned, by, code, listed, on, openHouse, rates, score, started, today } from '../../../../test/reviews.ts';
import { as, hire } from '../../../../test/staff.ts';
import { testFolder } from '../../../../test/terminal.ts';
import { fraction } from '../../../lib/fraction.ts';
import { attachmentFolder, MOST_BYTES, readAttachment } from '../../attachments/keep.ts';
import type { Office } from '../../office/office.ts';
import { read } from '../../office/office.ts';
import type { Evidence } from '../rows.ts';
import { groundOn, supervisorOf } from '../supervisor.ts';
import type { Item } from './asked.ts';
import { attachToForm, filesOfForm } from './attach.ts';
import { needsWords } from './evidence.ts';
import { giveBack, type MarkOrder, saveMarks, submitForm } from './fill.ts';
import { decideMissing, missingForms } from './missing.ts';
import { publishRatings } from './publish.ts';
import { formsOf, marksOf } from './read.ts';
import { viewForm } from './view.ts';

let house: Office;
beforeAll(async () => {
  house = await openHouse();
}, 60_000);
afterAll(() => house.close());

describe('forms', () => {
  test('go to oneself, the next head above, peers by name or by lot, a panel, and the owner of items', async () => {
    const { hr, cycle } = await started();
    expect(await assigned(hr, cycle, 'self', { is: 'self' })).toMatchObject({ without: [] });
    await assigned(hr, cycle, 'supervisor', { is: 'supervisor' });
    expect((await listed(hr, cycle)).filter((each) => each.startsWith('super'))).toContain('supervisor E1 MA1');
    expect(await assigned(hr, cycle, 'supervisor', { is: 'supervisor' })).toEqual({ forms: [], without: [] });
    await assigned(hr, cycle, 'peer', { is: 'peers', ratee: 'E1', raters: ['E2', 'E3', 'IT1'] });
    expect(await code(assigned(hr, cycle, 'peer', { is: 'peers', ratee: 'E1', raters: ['E1'] }))).toBe('PEER_SELF');
    expect(await code(assigned(hr, cycle, 'peer', { is: 'peers', ratee: 'IT1', raters: ['E1'] }))).toBe('CYCLE_NOT_IN');
    expect(await code(assigned(hr, cycle, 'peer', { is: 'peers', ratee: 'E1', raters: ['X9'] }))).toBe('NOT_ACTIVE');
    expect(await code(assigned(hr, cycle, 'friend', { is: 'self' }))).toBe('ROLE_UNASKED');
    expect(await code(assigned(hr, cycle, 'supervisor', { is: 'panel', raters: ['IT1'] }))).toBe('ITEM_TAKEN');
    expect(await code(assigned(hr, cycle, 'panel', { is: 'owner', rater: 'IT1', items: ['work'] }))).toBe('ITEM_UNASKED');
    await assigned(hr, cycle, 'panel', { is: 'owner', rater: 'IT1', items: ['study'] });
    const forms = await read(hr, (desk) => formsOf(desk, { cycle }));
    expect(forms.find(({ kind }) => kind === 'owner')?.items).toEqual(['study']);
    expect(forms.find(({ kind }) => kind === 'self')?.items).toEqual(['own']);
    expect(forms.find(({ kind }) => kind === 'peer')?.items).toEqual(['team', 'skill']);
  });

  test('are drawn the same by the same seed, never for oneself and never for one’s head', async () => {
    const { hr, cycle } = await started();
    const lots = await assigned(hr, cycle, 'peer', { is: 'drawn', count: 3, seed: '2026-10 甲' });
    expect(lots.without).toEqual([]);
    const one = await listed(hr, cycle);
    expect(one).toHaveLength(15);
    expect(one.every((each) => !/peer (\w+) \1$/.test(each) && !each.endsWith('MA1'))).toBe(true);
    const other = await started();
    await assigned(other.hr, other.cycle, 'peer', { is: 'drawn', count: 3, seed: '2026-10 甲' });
    expect(await listed(other.hr, other.cycle)).toEqual(one);
    const few = await assigned(hr, cycle, 'peer', { is: 'drawn', count: 5, seed: '2026-10 甲' });
    expect(few.without).toEqual(['E1', 'E2', 'E3', 'E4', 'E5']);
  });

  test('tell their last day, and what their group of raters weighs where the scheme says so', async () => {
    const { office, hr, cycle } = await started();
    const peers = await assigned(hr, cycle, 'peer', { is: 'peers', ratee: 'E1', raters: ['E2', 'E3', 'IT1'] });
    const own = await assigned(hr, cycle, 'self', { is: 'self' });
    const of = (person: string, form = 0) => by(office, person, (house) => read(house, (desk) => viewForm(desk, form)));
    expect(await of('E2', peers.forms[0])).toMatchObject({ until: '2026-11-10', weight: '60' });
    expect(await of('E1', own.forms[0])).toMatchObject({ until: '2026-11-10', weight: null });
    // Of what a panel is asked, its weight is one of 40 % in some and none in the rest: nothing is told of the whole.
    const panel = await assigned(hr, cycle, 'panel', { is: 'panel', raters: ['IT1'] });
    expect(await of('IT1', panel.forms[0])).toMatchObject({ weight: null });
  });

  test('know who stands above whom where a seat is vacant and where one is the head oneself', async () => {
    const { office } = await started();
    const ground = await read(office, (desk) => groundOn(desk, '2026-11-02'));
    expect(['E1', 'MA1', 'IT1', 'X9'].map((person) => supervisorOf(ground, person))).toEqual(['MA1', null, null, null]);
    await hire(office, [{ id: 'CEO', name: '总', unit: 'ALL', head: true }]);
    const fuller = await read(office, (desk) => groundOn(desk, '2026-11-02'));
    expect(['E1', 'MA1', 'IT1'].map((person) => supervisorOf(fuller, person))).toEqual(['MA1', 'CEO', 'CEO']);
  });

  test('are filled by their rater alone, in the window to the day, within the ranges of the scheme, and final once submitted', async () => {
    const { office, hr, cycle } = await started();
    const { forms } = await assigned(hr, cycle, 'supervisor', { is: 'supervisor' });
    const form = forms[0] ?? 0;
    const fill = (day: string, marks: readonly MarkOrder[], person = 'MA1') => {
      on(day);
      return by(office, person, (own) => saveMarks(own, { form, marks }));
    };
    const whole = [score('work', '60'), score('attitude', '0')];
    expect(await code(fill('2026-11-05', whole))).toBe('STAGE_AHEAD');
    await fill('2026-11-06', whole);
    expect(await code(fill('2026-11-11', whole))).toBe('STAGE_OVER');
    expect(await code(fill('2026-11-10', [score('work', '60.0001')]))).toBe('MARK_SCORE');
    expect(await code(fill('2026-11-10', [score('work', '-0.0001')]))).toBe('MARK_SCORE');
    expect(await code(fill('2026-11-10', [score('work', '1.00001')]))).toBe('MARK_SCORE');
    expect(await code(fill('2026-11-10', [{ item: 'work', grade: '优' }]))).toBe('MARK_SCORE');
    expect(await code(fill('2026-11-10', [score('study', '1')]))).toBe('ITEM_UNASKED');
    expect(await code(fill('2026-11-10', whole, 'HR1'))).toBe('FORM_NOT_OWN');
    expect(await code(fill('2026-11-10', whole, 'E1'))).toBe('FORM_UNKNOWN');
    await fill('2026-11-10', [score('work', '59.9999')]);
    await by(office, 'MA1', (own) => submitForm(own, form));
    expect(await code(fill('2026-11-10', whole))).toBe('FORM_FINAL');
    expect(await code(by(office, 'MA1', (own) => submitForm(own, form)))).toBe('FORM_FINAL');
    const marks = await read(hr, (desk) => marksOf(desk, { form }));
    expect(marks.map(({ item, score: value }) => `${item} ${value}`)).toEqual(['attitude 0', 'work 59.9999']);
  });

  test('are submitted whole, with words where the cycle demands them', async () => {
    const { office, hr, cycle } = await started({ evidence: { is: 'deductions' } });
    const { forms } = await assigned(hr, cycle, 'supervisor', { is: 'supervisor' });
    const form = forms[0] ?? 0;
    on('2026-11-06');
    const own = await as(office, 'MA1');
    await saveMarks(own, { form, marks: [score('work', '60')] });
    expect(await code(submitForm(own, form))).toBe('FORM_INCOMPLETE');
    await saveMarks(own, { form, marks: [score('attitude', '39.9', '  ')] });
    expect(await code(submitForm(own, form))).toBe('EVIDENCE_DUE');
    await saveMarks(own, { form, marks: [score('attitude', '39.9', '迟到一次')] });
    await submitForm(own, form);
    const panel = await assigned(hr, cycle, 'panel', { is: 'owner', rater: 'IT1', items: ['study'] });
    const its = await as(office, 'IT1');
    expect(await code(saveMarks(its, { form: panel.forms[0] ?? 0, marks: [{ item: 'study', grade: '中' }] }))).toBe('MARK_GRADE');
    expect(await code(saveMarks(its, { form: panel.forms[0] ?? 0, marks: [score('study', '3')] }))).toBe('MARK_GRADE');
    await saveMarks(its, { form: panel.forms[0] ?? 0, marks: [{ item: 'study', grade: '优' }] });
    await submitForm(its, panel.forms[0] ?? 0);
  });

  test('are given back with a reason, before calibration begins', async () => {
    const { office, hr, cycle } = await started();
    await assigned(hr, cycle, 'self', { is: 'self' });
    on('2026-11-10');
    const form = await rates(office, cycle, 'E1', 'E1', [score('own', '90')]);
    const back = (until: string | null, reason: string | null = '写错了人') => giveBack(hr, { form, until, reason });
    expect(await code(back(null, ''))).toBe('REASON_MISSING');
    expect(await code(back('2026-11-14'))).toBe('FORM_CALIBRATING');
    expect(await code(by(office, 'E1', (own) => giveBack(own, { form, until: null, reason: '改' })))).toBe('NOT_YOURS');
    on('2026-11-14');
    expect(await code(back(null))).toBe('FORM_CALIBRATING');
    on('2026-11-13');
    await back('2026-11-13');
    expect(await code(back(null))).toBe('FORM_NOT_SUBMITTED');
    await by(office, 'E1', async (own) => {
      await saveMarks(own, { form, marks: [score('own', '80')] });
      await submitForm(own, form);
    });
  });
});

test.each([
  [{ is: 'none' }, '0', false],
  [{ is: 'always' }, '100', true],
  [{ is: 'deductions' }, '99.9999', true],
  [{ is: 'deductions' }, '100', false],
  [{ is: 'outside', from: '60', to: '90' }, '59.9999', true],
  [{ is: 'outside', from: '60', to: '90' }, '60', false],
  [{ is: 'outside', from: '60', to: '90' }, '90', false],
  [{ is: 'outside', from: '60', to: '90' }, '90.0001', true],
] as const satisfies readonly (readonly [Evidence, string, boolean])[])('words are due by %j for %s: %s', (evidence, value, due) => {
  const item: Item = {
    ...{ item: 'a', title: 'a', roles: [], weights: new Map(), gives: 'score', grades: [], single: false, reweights: false },
    ...{ from: fraction(0n), to: fraction(100n) },
  };
  expect(needsWords(evidence, item, { score: value, grade: null })).toBe(due);
});

describe('raters who are missing', () => {
  async function overdue() {
    const { office, hr, cycle } = await started();
    const own = await assigned(hr, cycle, 'self', { is: 'self' });
    const peers = await assigned(hr, cycle, 'peer', { is: 'peers', ratee: 'E1', raters: ['E2', 'E3', 'E4'] });
    return { office, hr, cycle, self: own.forms[0] ?? 0, peer: peers.forms[0] ?? 0 };
  }

  test('are decided about one by one, from the day after the last', async () => {
    const { office, hr, cycle, self, peer } = await overdue();
    const decide = (form: number, decision: Parameters<typeof decideMissing>[1]['decision'], reason: string | null = '出差') =>
      decideMissing(hr, { form, decision, reason });
    on('2026-11-10');
    expect(await code(decide(peer, { is: 'reweight' }))).toBe('FORM_NOT_MISSING');
    on('2026-11-11');
    expect(await read(hr, async (desk) => (await missingForms(desk, cycle, today())).length)).toBe(8);
    expect(await code(decide(peer, { is: 'reweight' }, null))).toBe('REASON_MISSING');
    expect(await code(decide(self, { is: 'reweight' }))).toBe('REWEIGHT_NOT_ALLOWED');
    expect(await code(decide(self, { is: 'wait', until: '2026-11-10' }))).toBe('FORM_UNTIL_PAST');
    expect(await code(decide(self, { is: 'wait', until: '2026-11-14' }))).toBe('FORM_CALIBRATING');
    expect(await code(decide(peer, { is: 'replace', rater: 'E1', until: '2026-11-12' }))).toBe('PEER_SELF');
    expect(await code(decide(peer, { is: 'replace', rater: 'E3', until: '2026-11-12' }))).toBe('FORM_TWICE');
    await decide(self, { is: 'wait', until: '2026-11-12' });
    expect(await code(publishRatings(hr, cycle))).toBe('RATINGS_OPEN');
    on('2026-11-12');
    await rates(office, cycle, 'E1', 'E1', [score('own', '70')]);
    const other = await decide(peer, { is: 'replace', rater: 'IT1', until: '2026-11-13' });
    expect(await read(hr, async (desk) => (await formsOf(desk, { form: other ?? 0 }))[0])).toMatchObject({
      replaces: peer,
      rater: 'IT1',
      kind: 'peer',
    });
    on('2026-11-13');
    expect(await code(by(office, 'E2', (own) => saveMarks(own, { form: peer, marks: [] })))).toBe('FORM_FINAL');
    await rates(office, cycle, 'IT1', 'E1', [score('team', '50'), score('skill', '70')]);
    await decide(peer + 1, { is: 'reweight' });
    expect(await read(hr, async (desk) => (await formsOf(desk, { form: peer + 1 }))[0]?.state)).toBe('reweighted');
  });
});

test('files of evidence lie at a form under their hash: by its rater, of known content, up to 20 MB', async () => {
  const { office, hr, cycle } = await started();
  const { forms } = await assigned(hr, cycle, 'self', { is: 'self' });
  const form = forms[0] ?? 0;
  const folder = testFolder();
  const file = (name: string, content: string | Buffer, bytes?: number): string => {
    writeFileSync(join(folder, name), content);
    if (bytes !== undefined) truncateSync(join(folder, name), bytes);
    return join(folder, name);
  };
  const attach = (path: string, person = 'E1') => by(office, person, (own) => attachToForm(own, { form, path, name: '依据.pdf' }));
  expect(await code(attach(file('a.pdf', '%PDF-1.7')))).toBe('STAGE_AHEAD');
  on('2026-11-06');
  expect(await code(attach(file('a.pdf', '%PDF-1.7'), 'E2'))).toBe('FORM_UNKNOWN');
  expect(await code(attach(file('a.exe', Buffer.from([0x4d, 0x5a, 0]))))).toBe('ATTACHMENT_TYPE');
  expect(await code(attach(file('a.txt', '')))).toBe('ATTACHMENT_TYPE');
  expect(await code(attach(file('big.pdf', '%PDF-', MOST_BYTES + 1)))).toBe('ATTACHMENT_SIZE');
  for (const bytes of [MOST_BYTES, MOST_BYTES - 1]) await attach(file('big.pdf', '%PDF-', bytes));
  const number = await attach(file('a.pdf', '%PDF-1.7'));
  expect(await attach(file('again.pdf', '%PDF-1.7'))).toBe(number + 1);
  const files = await read(hr, (desk) => filesOfForm(desk, form));
  expect(files.map(({ type, name }) => `${type} ${name}`)).toEqual(Array(4).fill('application/pdf 依据.pdf'));
  expect(readdirSync(attachmentFolder(office)).filter((name) => name !== 'incoming')).toHaveLength(3);
  const readBy = (person: string) => by(office, person, (own) => read(own, (desk) => readAttachment(own, desk, number)));
  expect((await readBy('HR1')).content.toString()).toBe('%PDF-1.7');
  expect(await code(readBy('MA1'))).toBe('ATTACHMENT_UNKNOWN');
  writeFileSync(join(attachmentFolder(office), files[2]?.sha256 ?? ''), '%PDF-1.8');
  expect(await code(readBy('HR1'))).toBe('ATTACHMENT_DAMAGED');
});
