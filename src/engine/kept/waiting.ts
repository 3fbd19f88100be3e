/** What an unknown figure waits for: the lowest unknown lines below it, found by the states of the lines alone. */

/** The lines of a month for one subject: which are unknown, and which lines each is made of. */
export type Waiting = {
  readonly isUnknown: (name: string) => boolean;
  readonly parts: (name: string) => readonly string[];
};

/** For one subject: the names of the lowest unknown lines below a line, or its own; none for a line that is not unknown. */
export function waitingIn({ isUnknown, parts }: Waiting): (name: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  const waits = (name: string): readonly string[] => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const below = isUnknown(name) ? [...new Set(parts(name).flatMap(waits))] : [];
    const found = isUnknown(name) && below.length === 0 ? [name] : below;
    known.set(name, found);
    return found;
  };
  return waits;
}
