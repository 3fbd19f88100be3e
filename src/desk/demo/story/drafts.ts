/** How the demo organisation's rules go on: one scheme got a better version that is announced, another is being written anew. */

import { dayOf } from '../../office/day.ts';
import { type Office, read } from '../../office/office.ts';
import { acknowledge } from '../../schemes/announcements/acknowledge.ts';
import { announce, announcementText } from '../../schemes/announcements/announce.ts';
import { concernedBy } from '../../schemes/announcements/concerned.ts';
import { ask } from '../../schemes/announcements/questions.ts';
import { newDraft, saveDraft } from '../../schemes/lives/drafts.ts';
import { simulateDraft } from '../../schemes/lives/simulate.ts';
import { releaseDraft, takeDraftStep } from '../../schemes/lives/steps.ts';
import { periodOf } from '../../schemes/pinned.ts';
import type { SchemeTexts } from '../../schemes/texts.ts';
import { idOf } from '../people/people.ts';
import { adopted } from '../schemes/adopt.ts';
import { SCHEMES } from '../schemes/schemes.ts';
import type { Stage } from '../stage.ts';

/** The texts of a scheme of the organisation, with a passage written anew. */
function revised({ library }: Stage, name: string, [was, is]: readonly [was: string, is: string]): SchemeTexts {
  const found = SCHEMES.find(({ scheme }) => scheme === name);
  const text = found === undefined ? '' : adopted(library.schemeText(name), found);
  if (!text.includes(was)) throw new Error(`Bug: ${name} does not say ${was}`);
  return library.textsOf(text.replace(was, is), `${name}.yaml`);
}

/** From November on the private customers' team gets more for a point; one of them has not signed it yet, another asks. */
export async function bettersShop(stage: Stage): Promise<void> {
  const scheme = 'private-domain-service';
  stage.on('2026-10-20', '18:00');
  const hr = await stage.as(idOf('何静怡'));
  const { draft, version } = await newDraft(hr, { scheme, texts: revised(stage, scheme, ['60元/分', '66元/分']), note: '每分提到 66 元' });
  const { number } = await simulateDraft(hr, { draft, periods: '2026-08..2026-09' });
  await takeDraftStep(hr, { draft, version, step: 'submitted', note: '试算见附' });
  stage.on('2026-10-21', '14:00');
  await takeDraftStep(await stage.as(idOf('方志强')), { draft, version, step: 'reviewed', simulation: number, note: '在预算内' });
  stage.on('2026-10-22', '10:00');
  await takeDraftStep(await stage.as(idOf('陆婉清')), { draft, version, step: 'approved', note: null });
  const executive = await stage.as(idOf('沈致远'));
  const order = { draft, version, from: periodOf('2026-11'), retroactive: false, note: '2026-10-22 经营会' };
  const released = await releaseDraft(executive, order);
  stage.on('2026-10-23', '09:30');
  const announcement = await announce(executive, { scheme, version: released.version, trainingOn: '2026-10-28', note: '十一月起执行。' });
  await signed(stage, announcement, 2);
  stage.on('2026-10-24', '12:00');
  await ask(await stage.as(idOf('蔡雯雯')), { announcement, kind: 'question', words: '十月的绩效还按 60 元算吗？' });
}

/** Those whom an announcement concerns sign it, but for the last so many. */
export async function signed(stage: Stage, announcement: number, open: number): Promise<void> {
  const concerned = await read(stage.machine, (desk) => concernedBy(desk, announcement, dayOf(stage.machine.now())));
  for (const person of concerned.slice(0, concerned.length - open)) {
    const own: Office = await stage.as(person);
    const { hash } = await read(own, (desk) => announcementText(desk, announcement, 'zh'));
    await acknowledge(own, { announcement, language: 'zh', hash });
  }
}

/** The hosts' commission is written anew: saved twice, simulated, and submitted to finance. */
export async function writesHosts(stage: Stage): Promise<void> {
  const scheme = 'post-host';
  stage.on('2026-10-29', '15:00');
  const hr = await stage.as(idOf('胡晓彤'));
  const first = revised(stage, scheme, ['[以上, 2%]', '[到 30万元, 2%], [以上, 2.2%]']);
  const { draft, version } = await newDraft(hr, { scheme, texts: first, note: '加一档' });
  stage.on('2026-10-30', '16:00');
  const texts = revised(stage, scheme, ['[到 20万元, 1.5%], [以上, 2%]', '[到 15万元, 1.5%], [到 30万元, 2%], [以上, 2.2%]']);
  const saved = await saveDraft(hr, { draft, over: version, texts, note: '中间档提前到十五万' });
  await simulateDraft(hr, { draft, periods: '2026-08..2026-09' });
  await takeDraftStep(hr, { draft, version: saved.version, step: 'submitted', note: '请财务看试算' });
}
