/** What the events of a person come to, on the day before, on and after each of them. */

import { describe, expect, test } from 'vitest';
import type { EmploymentEvent, EventKind } from '../rows.ts';
import { isActive, outOfOrder, standingOn, stintsOf } from './employment.ts';

const event = (kind: EventKind, day: string, probation: string | null = null): EmploymentEvent => ({
  ...{ person: 'E1', kind, day, probation_until: probation, leaving: kind === 'left' ? 'resigned' : null, withdrawn: false },
});

const OCTOBER = event('joined', '2026-10-01', '2026-12-31');

describe('how somebody stands', () => {
  test.each([
    ['2026-09-30', 'not yet'],
    ['2026-10-01', 'probation'],
    ['2026-12-31', 'probation'],
    ['2027-01-01', 'regular'],
  ])('who joins on probation is on %s: %s', (day, standing) => {
    expect(standingOn([OCTOBER], day)).toBe(standing);
  });

  test.each([
    ['2026-11-14', 'probation'],
    ['2026-11-15', 'regular'],
    ['2026-11-20', 'regular'],
    ['2026-11-21', 'left'],
    ['2027-02-28', 'left'],
    ['2027-03-01', 'probation'],
    ['2027-04-01', 'regular'],
  ])('who is regularised early, leaves and comes back is on %s: %s', (day, standing) => {
    const events = [
      event('rejoined', '2027-03-01', '2027-03-31'),
      event('left', '2026-11-20'),
      OCTOBER,
      event('regularised', '2026-11-15'),
    ];
    expect(outOfOrder(events)).toBe(null);
    expect(standingOn(events, day)).toBe(standing);
    expect(isActive(events, day)).toBe(standing === 'probation' || standing === 'regular');
  });

  test('who joins without probation is regular, and when that began was never said', () => {
    expect(standingOn([event('joined', '2026-10-01')], '2026-10-01')).toBe('regular');
    expect(stintsOf([event('joined', '2026-10-01')])).toEqual([{ first: '2026-10-01', last: null, regular: null, leaving: null }]);
  });

  test('who joins and leaves on one day was there for it', () => {
    const events = [event('left', '2026-10-01'), event('joined', '2026-10-01')];
    expect([outOfOrder(events), standingOn(events, '2026-10-01'), standingOn(events, '2026-10-02')]).toEqual([null, 'regular', 'left']);
  });

  test.each([
    ['2026-10-31', false],
    ['2026-11-01', true],
    ['2026-11-05', true],
    ['2026-11-06', false],
  ])('an auditor from outside has access on %s: %s', (day, active) => {
    const events = [event('engaged', '2026-11-01'), event('ended', '2026-11-05')];
    expect([isActive(events, day), standingOn(events, day)]).toEqual([active, 'not yet']);
  });
});

describe('what cannot happen', () => {
  test.each<[string, readonly EmploymentEvent[]]>([
    ['to leave before joining', [event('left', '2026-10-01')]],
    ['to leave on the day before joining', [OCTOBER, event('left', '2026-09-30')]],
    ['to join twice', [OCTOBER, event('joined', '2026-10-02')]],
    ['to leave twice', [OCTOBER, event('left', '2026-10-02'), event('left', '2026-10-03')]],
    ['to join again before leaving', [OCTOBER, event('rejoined', '2026-10-05')]],
    ['to join again on the last day', [OCTOBER, event('left', '2026-10-05'), event('rejoined', '2026-10-05')]],
    ['to be regularised twice', [OCTOBER, event('regularised', '2026-10-05'), event('regularised', '2026-10-06')]],
    ['to be regularised after leaving', [OCTOBER, event('left', '2026-10-05'), event('regularised', '2026-10-06')]],
    ['to end an access that was not given', [OCTOBER, event('ended', '2026-10-05')]],
    ['to be given access twice', [event('engaged', '2026-10-05'), event('engaged', '2026-10-06')]],
  ])('%s', (_, events) => {
    expect(outOfOrder(events)).not.toBe(null);
  });

  test('but to join again on the day after leaving can', () => {
    expect(outOfOrder([OCTOBER, event('left', '2026-10-05'), event('rejoined', '2026-10-06')])).toBe(null);
  });
});
