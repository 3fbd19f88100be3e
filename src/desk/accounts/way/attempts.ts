/** How often somebody may try: five times in a minute for one account from one address, and so many from an address whatever the account. */

/** Tries of an account from an address in a minute. */
const OF_ACCOUNT = 5;

/** Tries of an address in a minute: a whole company may come from one. */
const OF_ADDRESS = 120;

const WINDOW = 60_000;

/** How long a code of a second factor may be taken by the library, in milliseconds: its own half minute, the one before and the one after. */
const CODE = 90_000;

/** Who may try now. */
export type Attempts = {
  /** Counts a try, and gives the seconds to wait where there were too many; null where it may go on. Without an account the address alone counts. */
  take(account: string | null, address: string): number | null;
  /** Whether a code of an account was not used yet; from now on it was. */
  once(account: string, code: string): boolean;
};

/**
 * Counts tries in this process by the clock, and codes by real time as the library does: a restart forgets them. A try that is turned away counts too, for its address, not for its
 * account, so that nobody is kept out longer than a minute by somebody else's tries.
 */
export function countAttempts(now: () => Date): Attempts {
  const tries = new Map<string, number[]>();
  const waitFor = (name: string, most: number, at: number): number | null => {
    const recent = (tries.get(name) ?? []).filter((each) => at - each < WINDOW);
    const first = recent.length >= most ? recent.at(-most) : undefined;
    if (first !== undefined) return Math.max(1, Math.ceil((first + WINDOW - at) / 1000));
    tries.set(name, [...recent, at]);
    return null;
  };
  const forget = (at: number): void => {
    for (const [name, times] of tries) if (at - (times.at(-1) ?? 0) >= WINDOW) tries.delete(name);
  };
  const codes = new Map<string, number>();
  return {
    once: (account, code) => {
      const at = Date.now();
      for (const [name, used] of codes) if (at - used >= CODE) codes.delete(name);
      const name = `${account} ${code}`;
      if (codes.has(name)) return false;
      codes.set(name, at);
      return true;
    },
    take: (account, address) => {
      const at = now().getTime();
      if (tries.size > 10_000) forget(at);
      const wait = waitFor(`from ${address}`, OF_ADDRESS, at);
      return wait ?? (account === null ? null : waitFor(`${account} from ${address}`, OF_ACCOUNT, at));
    },
  };
}
