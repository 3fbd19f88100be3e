/** A rule that an accepted dispute wants written anew: a draft of the scheme, with the texts that stand and the name of the dispute. */

import { asHouse } from '../../access/unveiled.ts';
import { LATEST } from '../../office/latest.ts';
import { type Office, read } from '../../office/office.ts';
import { newDraft, type SavedDraft } from '../../schemes/lives/drafts.ts';
import { periodOf } from '../../schemes/pinned.ts';
import { versionInForce } from '../../schemes/release.ts';
import type { CaseFile } from '../file.ts';
import type { ResultPlace } from './node.ts';
import type { Remedy } from './remedy.ts';

/**
 * Opens the draft in the name of whoever accepts, as a part of that change. They need not write schemes themselves: from here on the draft
 * goes its own way, and is judged by other hands.
 */
export const draftForRule = (office: Office, file: CaseFile, { path, text }: Remedy & { readonly is: 'rule' }): Promise<SavedDraft> =>
  asHouse(office, async (house) => {
    const { scheme, period } = file.subject as ResultPlace;
    const { texts } = await read(house, (desk) => versionInForce(desk, scheme, periodOf(period), LATEST));
    return await newDraft(house, { scheme, texts, note: `申诉 C${file.number}：${path} — ${text}` });
  });
