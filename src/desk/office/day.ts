/** The day on the wall: what a moment of the clock is as a local date. */

/** The local date of a moment, such as 2026-10-31. */
export function dayOf(now: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
