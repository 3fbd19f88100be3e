/** Targets of a cycle: offered, answered, agreed. */

import { z } from 'zod';
import { agreeTarget, type Offer, offersOf, offerTarget, targetsOf } from '../../desk/cycles/targets/offers.ts';
import { read } from '../../desk/office/office.ts';
import { MEMBER, type Route, route } from '../house/route.ts';
import { DONE, day, done, id, moment, number, numberInPath, text } from '../house/shapes.ts';

const params = z.object({ number: numberInPath });
const side = z.enum(['employee', 'supervisor']);
const offer = z.object({
  ...{ number, person: z.string(), metric: z.string(), day, value: z.string(), unit: z.string(), side },
  ...{ comment: z.string().nullable(), actor: z.string(), at: moment },
});

const shown = ({ number: of, person, metric, day: on, value, unit, side: by, comment, actor, at }: Offer) => ({
  ...{ number: of, person, metric, day: on, value, unit },
  ...{ side: by, comment, actor, at },
});

const list = route({
  id: 'targets.list',
  method: 'GET',
  path: '/cycles/{number}/targets',
  tag: 'cycles',
  summary: { zh: '目标：提议、答复和同意', en: 'Targets with what was offered and agreed' },
  need: MEMBER,
  params,
  answer: z.object({
    rows: z.array(z.object({ offer, agreed: offer.nullable(), by: z.enum(['employee', 'supervisor', 'window']).nullable() })),
    offers: z.array(offer),
  }),
  handle: ({ office, params: { number: cycle } }) =>
    read(office, async (desk) => ({
      rows: (await targetsOf(desk, cycle)).map((each) => ({
        offer: shown(each.offer),
        agreed: each.agreed === null ? null : shown(each.agreed),
        by: each.by,
      })),
      offers: (await offersOf(desk, cycle)).map(shown),
    })),
});

const make = route({
  id: 'targets.offer',
  method: 'POST',
  path: '/cycles/{number}/targets',
  tag: 'cycles',
  summary: { zh: '提出目标，或另提一个值', en: 'Offer a target, or another value for one' },
  need: MEMBER,
  status: 201,
  params,
  body: z.strictObject({
    ...{ person: id, metric: id, day: day.nullable().default(null), value: z.string().max(40), unit: id },
    comment: text.nullable().default(null),
  }),
  answer: z.object({ number }),
  handle: async ({ office, params: { number: cycle }, body }) => ({ number: await offerTarget(office, { cycle, ...body }) }),
});

const agree = route({
  id: 'targets.agree',
  method: 'POST',
  path: '/targets/{number}/agree',
  tag: 'cycles',
  summary: { zh: '同意对方提出的目标', en: 'Agree to the target that the other side offered' },
  need: MEMBER,
  params,
  answer: done,
  handle: async ({ office, params: { number: wanted } }) => {
    await agreeTarget(office, wanted);
    return DONE;
  },
});

/** The routes of targets. */
export const TARGET_ROUTES: readonly Route[] = [list, make, agree];
