/** `hengji invite`: somebody's first way in, from the terminal: the person, the roles and the link of the invitation in one step. */

import { grantRole } from '../../desk/access/grants.ts';
import { grantsOf } from '../../desk/access/held.ts';
import { type Accounts, openAccounts } from '../../desk/accounts/accounts.ts';
import { dayOf } from '../../desk/office/day.ts';
import { type Office, officeById, read, together } from '../../desk/office/office.ts';
import { namePerson, noteEmployment } from '../../desk/people/staff/people.ts';
import { activeOn, personOn } from '../../desk/people/staff/read.ts';
import { refused } from '../../desk/refused.ts';
import type { Language } from '../../lib/problem.ts';
import type { Command, Options } from '../command.ts';
import { harmless, localTime } from '../house/words.ts';
import { withOffice } from '../office/open.ts';
import { portOf } from '../record/receive.ts';
import { say, usage } from '../say.ts';
import { baseUrlOf } from './address.ts';

/** invite E001 --email A [--name N] [--role R …] [--unit U] [--outside], or invite E001 --renew. */
export const inviteCommand: Command = async (words, options, language) => {
  const [person, more] = words;
  const isAsked = options.renew === true ? options.email === undefined : options.email !== undefined;
  if (person === undefined || more !== undefined || !isAsked) return usage('invite', language, options);
  return await withOffice(options, language, async (office) => {
    const baseUrl = baseUrlOf(options, portOf(options.port ?? '8080'));
    const accounts = await openAccounts(office.state, { data: office.data, baseUrl, now: office.now, officeOf: officeOf(office) });
    const { token, expires } =
      options.renew === true
        ? await accounts.renewPassword(office, { person, elsewhere: true })
        : await welcome(office, accounts, { person, options });
    tell({ person, expires, link: `${baseUrl}/invitation#${token}` }, language);
    return 0;
  });
};

const officeOf =
  (office: Office) =>
  async (id: string, person: string): Promise<Office> => ({ ...((await officeById(office, id)) ?? office), actor: person });

type Welcome = { readonly person: string; readonly options: Options };

/** All of it as one change: who cannot be invited is not added either. */
const welcome = (office: Office, accounts: Accounts, { person, options }: Welcome) =>
  together(office, async (joined) => {
    const day = dayOf(office.now());
    const known = await read(joined, (desk) => personOn(desk, person, day));
    if (known === null && options.name === undefined) throw refused('INVITE_NAME', { person });
    if (options.name !== undefined && options.name.trim() !== known?.name) await namePerson(joined, { person, name: options.name });
    if (!(await read(joined, (desk) => activeOn(desk, person, day))))
      await noteEmployment(joined, { person, kind: beginning(options, known?.stints.length ?? 0), day });
    const unit = options.unit ?? null;
    const held = await read(joined, (desk) => grantsOf(desk, person));
    for (const role of options.role ?? [])
      if (!held.some((each) => each.role === role && each.unit === unit)) await grantRole(joined, { person, role, unit, reason: null });
    return await accounts.invite(joined, { person, email: options.email ?? '' });
  });

/** How somebody who does not belong to the organisation today begins to. */
const beginning = ({ outside }: Options, before: number): 'engaged' | 'joined' | 'rejoined' =>
  outside === true ? 'engaged' : before === 0 ? 'joined' : 'rejoined';

type Invited = { readonly person: string; readonly expires: string; readonly link: string };

function tell({ person, expires, link }: Invited, language: Language): void {
  const [who, until] = [harmless(person), localTime(expires)];
  process.stderr.write(
    language === 'zh'
      ? `✔ ${who} 的邀请如下，只显示这一次，${until} 前有效；谁有这个链接，谁就能以 ${who} 的身份登录。\n`
      : `✔ The invitation of ${who}, shown this once and open until ${until}; whoever has the link can sign in as ${who}.\n`,
  );
  say(link);
}
