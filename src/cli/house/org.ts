/** `hengji org`: which organisation is in use; `hengji org add NAME`: adds one to this installation. */

import { type Office, otherOffice, read } from '../../desk/office/office.ts';
import { counted, type Language } from '../../lib/problem.ts';
import type { Command, Options } from '../command.ts';
import { withOffice } from '../office/open.ts';
import { quoted, say, sayProblems, usage } from '../say.ts';
import { harmless, localTime } from './words.ts';

/** The longest name: it stands on payslips and in the heads of tables. */
const LONGEST = 100;

/** org [--json]; org add NAME. */
export const orgCommand: Command = async (words, options, language) => {
  const [what, name, more] = words;
  if (more !== undefined) return usage('org', language);
  if (what === undefined) return await withOffice(options, language, async (office) => await show(office, options, language));
  if (what !== 'add' || name === undefined) return usage('org', language);
  if (!isName(name)) {
    sayProblems([{ code: 'ORGANISATION_NAME', severity: 'error', place: null, values: { longest: LONGEST } }], new Map(), language);
    return 1;
  }
  const { org: _, ...usual } = options;
  return await withOffice(usual, language, async (office) => await add(office, name.trim(), language));
};

const isName = (name: string): boolean =>
  name.trim() !== '' && [...name.trim()].length <= LONGEST && name.isWellFormed() && !/\p{Cc}/u.test(name);

async function show(office: Office, options: Options, language: Language): Promise<number> {
  const { organisation, data, state } = office;
  const { since, entries } = await read(office, async (desk) => ({
    since: (await desk.selectFrom('organisations').select('at').executeTakeFirstOrThrow()).at,
    entries: Number((await desk.selectFrom('audit_heads').select('seq').executeTakeFirstOrThrow()).seq),
  }));
  if (options.json === true) {
    const at = new Date(since).toISOString();
    say(JSON.stringify({ ...organisation, since: at, entries, data: data.path, embedded: state.embedded }, null, 2));
    return 0;
  }
  const zh = language === 'zh';
  say(harmless(organisation.name));
  say(
    zh
      ? `  建立于 ${localTime(since)}，审计日志 ${entries} 条`
      : `  since ${localTime(since)}, ${counted(entries, 'entry', 'entries')} in the audit log`,
  );
  say(zh ? `  数据文件夹 ${data.path}` : `  data folder ${data.path}`);
  if (state.embedded) say(zh ? '  自带的数据库' : '  embedded database');
  else say(zh ? '  DATABASE_URL 指定的数据库' : '  the database that DATABASE_URL names');
  return 0;
}

/** Adding what is there already changes nothing, so it may be repeated; the date tells. */
async function add(office: Office, name: string, language: Language): Promise<number> {
  const other = await otherOffice(office, name);
  const { at } = await read(other, (desk) => desk.selectFrom('organisations').select('at').executeTakeFirstOrThrow());
  const shown = harmless(name);
  say(
    language === 'zh'
      ? `✔ 单位「${shown}」建立于 ${localTime(at)}。用 --org ${quoted(shown)}（或环境变量 HENGJI_ORGANISATION）指定它。`
      : `✔ The organisation "${shown}" stands since ${localTime(at)}. Name it with --org ${quoted(shown)} (or the variable HENGJI_ORGANISATION).`,
  );
  return 0;
}
