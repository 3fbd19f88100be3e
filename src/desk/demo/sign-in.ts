/** Who of the demo organisation may sign in by a button: one or two people for each role, with an account that has a password of its own. */

import { randomBytes } from 'node:crypto';
import type { Role } from '../access/roles.ts';
import { openAccounts } from '../accounts/accounts.ts';
import { type Office, officeById } from '../office/office.ts';
import { AUDITOR, PEOPLE } from './people/people.ts';
import { POSTS } from './people/units.ts';

/** A person who may sign in, with the role that the button names and the title of the post. */
export type DemoSignIn = {
  readonly person: string;
  readonly name: string;
  readonly role: Role;
  readonly title: string;
  readonly email: string;
};

/** The names behind the buttons, in the order in which they are shown. */
const BUTTONS: readonly (readonly [role: Role, ...names: string[]])[] = [
  ['employee', '王芳', '苏蔓'],
  ['rater', '许丽萍'],
  ['manager', '林晓燕', '曾子轩', '崔颖'],
  ['hr', '何静怡', '胡晓彤'],
  ['steward', '石磊'],
  ['finance', '傅雅文', '方志强'],
  ['executive', '沈致远', '陆婉清'],
  ['auditor', AUDITOR.name],
  ['administrator', '安建国'],
];

const TITLES = new Map(POSTS.map(([post, title]) => [post, title]));

/** The people behind the buttons. */
export const SIGN_INS: readonly DemoSignIn[] = BUTTONS.flatMap(([role, ...names]) =>
  names.map((name) => {
    const found = PEOPLE.find((each) => each.name === name);
    const person = found?.person ?? AUDITOR.person;
    return { person, name, role, title: TITLES.get(found?.post ?? '') ?? '外部审计', email: `${person.toLowerCase()}@hengyue.example` };
  }),
);

/** Gives each of them an account; all have one password, which is drawn anew for each installation. */
export async function admitAll(office: Office, step: () => void): Promise<string> {
  const password = `demo-${randomBytes(9).toString('base64url')}`;
  const accounts = await openAccounts(office.state, {
    ...{ data: office.data, baseUrl: 'http://127.0.0.1', now: office.now },
    officeOf: async (id, person) => ({ ...((await officeById(office, id)) ?? office), actor: person }),
  });
  for (const { person, name, email } of SIGN_INS) {
    const { token } = await accounts.invite(office, { person, email });
    await accounts.accept({ token, name, password, from: '127.0.0.1' });
    step();
  }
  return password;
}
