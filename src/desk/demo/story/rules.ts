/** How the demo organisation's schemes came into force: HR wrote them, finance and the board judged them, those whom they pay signed. */

import { announce } from '../../schemes/announcements/announce.ts';
import { newDraft } from '../../schemes/lives/drafts.ts';
import { releaseDraft, takeDraftStep } from '../../schemes/lives/steps.ts';
import { periodOf } from '../../schemes/pinned.ts';
import { idOf } from '../people/people.ts';
import { adopted } from '../schemes/adopt.ts';
import { SCHEMES } from '../schemes/schemes.ts';
import type { Stage } from '../stage.ts';
import { signed } from './drafts.ts';

/** All schemes come into force with May. */
export async function bringIntoForce(stage: Stage, step: () => void): Promise<void> {
  const { library } = stage;
  for (const each of SCHEMES) {
    const text = adopted(library.schemeText(each.scheme), each);
    stage.on('2026-04-21', '10:00');
    const hr = await stage.as(idOf('何静怡'));
    const texts = library.textsOf(text, `${each.scheme}.yaml`);
    const { draft, version } = await newDraft(hr, { scheme: each.scheme, texts, note: '按集团经营会的决定改定' });
    await takeDraftStep(hr, { draft, version, step: 'submitted', note: null });
    stage.on('2026-04-22', '14:00');
    const finance = await stage.as(idOf('方志强'));
    await takeDraftStep(finance, { draft, version, step: 'reviewed', note: '第一版，没有可比的月份；按预算核过。' });
    stage.on('2026-04-23', '16:00');
    await takeDraftStep(await stage.as(idOf('陆婉清')), { draft, version, step: 'approved', note: null });
    const order = { draft, version, from: periodOf('2026-05'), retroactive: false, note: '2026-04-23 经营会' };
    await releaseDraft(await stage.as(idOf('沈致远')), order);
    step();
  }
}

/** The first version of a scheme is announced, and signed by all whom it pays. */
export async function announces(stage: Stage, scheme: string, day: string): Promise<void> {
  stage.on(day, '11:00');
  const order = { scheme, version: 1, trainingOn: null, note: '请在三日内阅读并签字。' };
  await signed(stage, await announce(await stage.as(idOf('陆婉清')), order), 0);
}
