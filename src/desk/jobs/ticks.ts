/**
 * What is done because time passes: reminders, deliveries. Each is a function that looks at the record and does what is due, and does
 * nothing where it was done already, for it may be called again at any time: after a restart, by two processes, twice in a minute.
 */

import type { Office } from '../office/office.ts';

/** Something that time brings: what it is called, how often it is looked at, and the look itself. */
export type Tick = { readonly name: string; readonly every: 'minute' | 'day'; run(office: Office, now: Date): Promise<void> };

/** A tick that went wrong; the others went on. */
export type Missed = { readonly tick: string; readonly error: unknown };

/** What makes the ticks of a list: `runTicks` does what is due in an organisation at a moment, and gives what went wrong. */
export type Ticker = { runTicks(office: Office, now: Date): Promise<readonly Missed[]> };

/** A ticker over a list that is written by hand. A daily one runs at the first look at each day, and again until it went well. */
export function tickerOf(ticks: readonly Tick[]): Ticker {
  const lastDays = new Map<string, string>();
  return {
    runTicks: async (office, now) => {
      const missed: Missed[] = [];
      const day = localDay(now);
      for (const { name, every, run } of ticks) {
        const key = `${office.organisation.id} ${name}`;
        if (every === 'day' && lastDays.get(key) === day) continue;
        try {
          await run(office, now);
          lastDays.set(key, day);
        } catch (error) {
          missed.push({ tick: name, error });
        }
      }
      return missed;
    },
  };
}

/** The date of a moment by the clock of this machine. */
const localDay = (now: Date): string => `${now.getFullYear()}-${now.getMonth() + 1}-${now.getDate()}`;

/** How ticks are driven in a server: for which organisations, by which clock, and who hears what went wrong. */
export type Drive = {
  readonly ticker: Ticker;
  readonly now: () => Date;
  /** Milliseconds between two looks; a minute where nothing is said. */
  readonly every?: number;
  offices(): Promise<readonly Office[]>;
  missed(missed: Missed): void;
};

/** Makes the ticks now and every minute, one look after the other, until it is closed; closing waits for the look under way. */
export function driveTicks({ ticker, now, every = 60_000, offices, missed }: Drive): { close(): Promise<void> } {
  let closed = false;
  let looking: Promise<void> | null = null;
  const look = async (): Promise<void> => {
    try {
      for (const office of await offices()) if (!closed) (await ticker.runTicks(office, now())).forEach(missed);
    } catch (error) {
      missed({ tick: 'offices', error });
    }
  };
  const begin = (): void => {
    looking ??= look().finally(() => {
      looking = null;
    });
  };
  const timer = setInterval(begin, every);
  begin();
  return {
    close: async () => {
      closed = true;
      clearInterval(timer);
      await looking;
    },
  };
}
