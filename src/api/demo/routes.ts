/** Who may sign in by a button in a demo; where the server is none, there is nothing here. */

import { z } from 'zod';
import { refused } from '../../desk/refused.ts';
import { ANYBODY, type Route, route } from '../house/route.ts';

const show = route({
  id: 'demo.show',
  method: 'GET',
  path: '/demo',
  tag: 'accounts',
  summary: {
    zh: '演示方式里可以直接登录的人；登录用 POST /api/v1/demo/sign-in',
    en: 'Those who can sign in by a button in a demo, by POST /api/v1/demo/sign-in',
  },
  need: ANYBODY,
  answer: z.object({
    /** What the dialogue that asks once more takes; everybody's, for who may sign in as anybody needs no secret. */
    password: z.string(),
    people: z.array(z.object({ person: z.string(), name: z.string(), role: z.string(), title: z.string() })),
  }),
  handle: ({ doors }) => {
    if (doors.demo === undefined) throw refused('NOTHING_HERE');
    return Promise.resolve({ password: doors.demo.password, people: [...doors.demo.people] });
  },
});

/** The routes of a demo. */
export const DEMO_ROUTES: readonly Route[] = [show];
