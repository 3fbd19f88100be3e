/** Seats and posts: who holds which post in which unit, who heads it, from which day to which. */

import type { Office } from '../../office/office.ts';
import { refused } from '../../refused.ts';
import { shiftDay } from '../days.ts';
import { demandDay, demandLastDay, demandText } from '../record/demand.ts';
import { changePeople } from '../record/keep.ts';
import type { Seat } from '../rows.ts';

/** Says what a post is called and which family it belongs to. */
export const setPost = async (
  office: Office,
  order: { readonly post: string; readonly title: string; readonly family?: string | null },
): Promise<void> => {
  const [post, title] = [demandText(order.post), demandText(order.title)];
  const family = order.family ?? null;
  return await changePeople(office, {
    of: { is: 'nothing' },
    said: { action: 'post set', about: `post ${post}`, details: { title, family } },
    adds: () => ({ posts: [{ post, title, family }] }),
  });
};

/** A seat; it is open where no last day is said, the main one and no head's where nothing else is said. */
export type SeatOrder = {
  readonly person: string;
  readonly unit: string;
  readonly post: string;
  readonly from: string;
  readonly to?: string | null;
  readonly head?: boolean;
  readonly main?: boolean;
};

const seatOf = ({ person, unit, post, from, to, head = false, main = true }: SeatOrder): Seat => ({
  ...{ person, unit, post, head, main },
  ...{ from_day: demandDay(from), to_day: demandLastDay(to), withdrawn: false },
});

const saidOf = ({ unit, post, from_day, to_day, head, main }: Seat) => ({ unit, post, from: from_day, to: to_day, head, main });

/** Gives somebody a seat. Refused outside their employment, in a unit that is not open, and where there is a main seat on these days already. */
export const takeSeat = async (office: Office, order: SeatOrder): Promise<void> => {
  const seat = seatOf(order);
  return await changePeople(office, {
    of: { is: 'person', person: seat.person },
    said: { action: 'seat taken', about: `person ${seat.person}`, details: saidOf(seat) },
    adds: () => ({ seats: [seat] }),
  });
};

/** Gives somebody another main seat: the one that is open ends on the day before. */
export const moveSeat = async (office: Office, order: Omit<SeatOrder, 'main'>): Promise<void> => {
  const seat = seatOf({ ...order, main: true });
  return await changePeople(office, {
    of: { is: 'person', person: seat.person },
    said: { action: 'seat moved', about: `person ${seat.person}`, details: saidOf(seat) },
    adds: ({ seats }) => {
      const before = seats.filter(
        (each) => each.main && each.from_day < seat.from_day && (each.to_day === null || each.to_day >= seat.from_day),
      );
      return { seats: [...before.map((each) => ({ ...each, to_day: shiftDay(seat.from_day, -1) })), seat] };
    },
  });
};

/** The last day of a seat, which is known by its person, unit, post and first day. */
export type SeatEnd = Pick<SeatOrder, 'person' | 'unit' | 'post' | 'from'> & { readonly to: string };

/** Ends a seat with a day. */
export const endSeat = async (office: Office, { person, unit, post, from, to }: SeatEnd): Promise<void> => {
  const last = demandDay(to);
  return await changePeople(office, {
    of: { is: 'person', person },
    said: { action: 'seat ended', about: `person ${person}`, details: { unit, post, from, to: last } },
    adds: ({ seats }) => {
      const found = seats.find((each) => each.unit === unit && each.post === post && each.from_day === from);
      if (found === undefined) throw refused('PEOPLE_ROW_UNKNOWN', { about: `${person} ${unit} ${post} ${from}` });
      return { seats: [{ ...found, to_day: last }] };
    },
  });
};
