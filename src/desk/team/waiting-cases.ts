/** Cases that wait for one's decision: those whose next step one holds the duty for, and whose earlier steps were other hands'. */

import { type Reach, reachOf } from '../access/authority.ts';
import { seenOf } from '../access/demand.ts';
import type { Duty } from '../access/roles.ts';
import { type CaseFile, filesOf } from '../cases/file.ts';
import { stepOf } from '../cases/machine.ts';
import type { CaseKind } from '../cases/rows.ts';
import type { Asking, Waiting } from './kinds.ts';

/** A step that decides: which duties it needs, where they must reach. */
type Deciding = { readonly step: string; readonly duties: readonly Duty[]; readonly reach: 'everywhere' | 'person' };

const everywhere = (duty: Duty, ...steps: readonly string[]): readonly Deciding[] =>
  steps.map((step) => ({ step, duties: [duty], reach: 'everywhere' }));
const nearby = (duty: Duty, ...steps: readonly string[]): readonly Deciding[] =>
  steps.map((step) => ({ step, duties: [duty], reach: 'person' }));

/** What is decided by a page of the inbox. A case waits where one may take a step that leads on; to end it alone makes nobody wait. */
const DECIDED: Readonly<Partial<Record<CaseKind, readonly Deciding[]>>> = {
  dispute: nearby('handle disputes', 'examine', 'explain', 'accept'),
  application: [
    ...everywhere('decide applications', 'endorse', 'grant', 'grant raise', 'reject'),
    { step: 'effect', duties: ['change people', 'read base pay'], reach: 'everywhere' },
  ],
  outcome: [
    ...everywhere('decide outcomes', 'hear', 'decide'),
    ...everywhere('confirm outcomes', 'confirm'),
    ...everywhere('change people', 'effect'),
    ...everywhere('decide outcomes', 'drop'),
  ],
  investigation: everywhere('investigate', 'confirm', 'clear'),
  behaviour: nearby('record events', 'confirm', 'dismiss'),
};

/** Steps that end something without what was asked for. */
const ENDING: readonly string[] = ['reject', 'drop', 'clear', 'dismiss'];

/** The cases. */
export async function waitingCases({ desk, authority, actor }: Asking): Promise<readonly Waiting[]> {
  const files = (await filesOf(desk)).filter(({ kind, person }) => DECIDED[kind] !== undefined && person !== actor);
  const persons = [...new Set(files.flatMap(({ person }) => person ?? []))];
  const reached = new Map<Duty, ReadonlySet<string>>();
  for (const duty of ['handle disputes', 'record events'] as const) reached.set(duty, await seenOf(desk, duty, persons));
  const holds = ({ duties, reach }: Deciding, { person }: CaseFile): boolean =>
    duties.every((duty) => {
      const own: Reach = reachOf(authority, duty);
      return reach === 'everywhere' ? own === 'everywhere' : own !== 'nowhere' && (reached.get(duty)?.has(person ?? '') ?? false);
    });
  return files.flatMap((file): readonly Waiting[] => {
    const steps = (DECIDED[file.kind] ?? []).filter((each) => holds(each, file) && mayTake(file, each.step, actor)).map(({ step }) => step);
    if (!steps.some((step) => !ENDING.includes(step))) return [];
    const since = file.steps.at(-1)?.at ?? file.at;
    return [
      {
        kind: file.kind as Waiting['kind'],
        number: file.number,
        person: file.person,
        cycle: null,
        due: null,
        since,
        steps: toldSteps(file, steps),
        ...{ text: file.text, subject: file.subject },
      },
    ];
  });
}

/** Whether the case stands where a step begins, and no step that must be another hand's was one's own. */
function mayTake({ kind, state, steps }: CaseFile, step: string, actor: string): boolean {
  const found = stepOf(kind, step);
  if (found === null || !found.from.includes(state)) return false;
  return !steps.some((each) => found.apart?.includes(each.step) === true && each.actor === actor);
}

/** A raise is granted by a step of its own, which nobody has to know. */
const toldSteps = ({ subject }: CaseFile, steps: readonly string[]): readonly string[] =>
  steps
    .filter((step) => (subject['what'] === 'raise' ? step !== 'grant' : step !== 'grant raise'))
    .map((step) => (step === 'grant raise' ? 'grant' : step));
