/** What disputes wait for after they were accepted: that somebody puts the source right, and that it is settled; each by its own hand. */

import { reachOf } from '../access/authority.ts';
import type { Duty } from '../access/roles.ts';
import { requestsOf } from '../cases/disputes/remedy.ts';
import { type CaseFile, filesOf } from '../cases/file.ts';
import type { RequestKind } from '../cases/rows.ts';
import type { Asking, Waiting } from './kinds.ts';

/** Who puts right what was asked for. */
const DOES: Readonly<Record<RequestKind, Duty>> = { correction: 'import facts', form: 'run cycles', rule: 'write schemes' };

/** Both; nobody puts right or settles what they raised themselves, and a correction is another hand's than accepted it. */
export async function waitingMending({ desk, authority, actor }: Asking): Promise<readonly Waiting[]> {
  const holds = (duty: Duty): boolean => reachOf(authority, duty) === 'everywhere';
  const mends = Object.values(DOES).some(holds);
  const settles = holds('compute') || holds('propose adjustments');
  if (!mends && !settles) return [];
  const others = (await filesOf(desk, { kind: 'dispute' })).filter((file) => file.person !== actor && file.actor !== actor);
  const last = new Map(mends ? (await requestsOf(desk)).map((request) => [request.case, request]) : []);
  return others.flatMap((file): readonly Waiting[] => {
    if (file.state === 'corrected') return settles ? [waits(file, 'settlement')] : [];
    const request = last.get(file.number);
    if (file.state !== 'accepted' || request === undefined || request.done || !holds(DOES[request.kind])) return [];
    return file.steps.some(({ step, actor: by }) => step === 'accept' && by === actor) ? [] : [waits(file, 'correction')];
  });
}

const waits = ({ number, person, steps, at, text, subject }: CaseFile, kind: 'correction' | 'settlement'): Waiting => ({
  ...{ kind, number, person, cycle: null, due: null, since: steps.at(-1)?.at ?? at, steps: ['look'], text, subject },
});
