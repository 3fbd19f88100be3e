/** For whom somebody acts in this window: themselves, or a colleague who handed roles over to them. Other windows are not touched. */

const KEY = 'hengji.acting-for';

/** The colleague; null where somebody acts for themselves. */
export function actingFor(): string | null {
  try {
    return window.sessionStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** The header that says it, where somebody acts for another. */
export const actingHeaders = (): Readonly<Record<string, string>> => {
  const person = actingFor();
  return person === null ? {} : { 'hengji-acting-for': encodeURIComponent(person) };
};

/** The same as a part of an address, for a plain link and for events, which have no headers. */
export const actingQuery = (): Readonly<Record<string, string>> => {
  const person = actingFor();
  return person === null ? {} : { 'acting-for': person };
};

/** Forgets the colleague, without going anywhere. */
export function actForOneself(): void {
  try {
    window.sessionStorage.removeItem(KEY);
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

/** Acts for a colleague, or for oneself again, as a new visit: nothing of what the other may see stays. */
export function actFor(person: string | null): void {
  actForOneself();
  if (person !== null) window.sessionStorage.setItem(KEY, person);
  window.location.assign('/');
}
