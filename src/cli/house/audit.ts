/** `hengji audit`: the log of an organisation, newest last; `hengji audit verify`: whether anybody has tampered with it. */

import { type LoggedEntry, lastEntries } from '../../desk/audit/entries.ts';
import { headText, parseHead } from '../../desk/audit/heads.ts';
import { flawProblems, type LogReport, verifyLog } from '../../desk/audit/verify.ts';
import type { Office } from '../../desk/office/office.ts';
import type { Language } from '../../lib/problem.ts';
import { groupsOf, knownFingerprints } from '../../paper/seal/keys.ts';
import type { Command, Options } from '../command.ts';
import { withOffice } from '../office/open.ts';
import { say, sayProblems, usage } from '../say.ts';
import { tableLines } from '../table.ts';
import { aboutWord, actionWord, harmless, localTime } from './words.ts';

/** How many entries are listed where nobody says how many. */
const USUAL_LIMIT = 50;

/** audit [--limit N] [--json]; audit verify [--head SEQ:HASH] [--json], exit 1 where the log does not hold. */
export const auditCommand: Command = async (words, options, language) => {
  const [what, more] = words;
  if (more !== undefined || (what !== undefined && what !== 'verify')) return usage('audit', language);
  if (what === 'verify') return await verifying(options, language);
  const limit = options.limit === undefined ? USUAL_LIMIT : Number(options.limit);
  if (!Number.isInteger(limit) || limit < 1 || options.head !== undefined) return usage('audit', language);
  return await withOffice(options, language, async (office) => {
    const entries = await lastEntries(office, limit);
    if (options.json === true) say(JSON.stringify(entries.map(entryData), null, 2));
    else for (const line of listed(entries, language)) say(line);
    return 0;
  });
};

const entryData = (each: LoggedEntry) => ('entry' in each ? { ...each.entry, hash: each.hash } : each);

function listed(entries: readonly LoggedEntry[], language: Language): readonly string[] {
  const head = language === 'zh' ? ['条', '时间', '谁', '做了什么', '对象', '细节'] : ['entry', 'time', 'who', 'did what', 'to', 'details'];
  const rows = entries.map((each) => {
    if ('unreadable' in each) return [String(each.seq), '?', '?', '?', '?', harmless(each.unreadable)];
    const { seq, at, actor, action, about, details } = each.entry;
    const told = Object.entries(details).filter(([, value]) => value !== null);
    const text = told.map(([name, value]) => `${name}=${shortened(String(value))}`).join(' ');
    return [
      String(seq),
      localTime(at),
      harmless(actor),
      actionWord(harmless(action), language),
      aboutWord(harmless(about)),
      harmless(text),
    ];
  });
  return tableLines([head, ...rows], [false, true, true, true, true, true]);
}

/** A hash by its beginning: enough to compare by eye; --json has all of it. */
const shortened = (text: string): string => (/^[0-9a-f]{64}$/.test(text) ? `${text.slice(0, 12)}…` : text);

async function verifying(options: Options, language: Language): Promise<number> {
  const printed = options.head === undefined ? [] : [parseHead(options.head)];
  const heads = printed.filter((head) => head !== null);
  if (options.limit !== undefined || heads.length < printed.length) return usage('audit', language);
  return await withOffice(options, language, async (office) => {
    const keys = new Set(await knownFingerprints(office.data.path));
    const report = await verifyLog(office, { keys, heads });
    if (options.json === true) say(JSON.stringify(reportData(report), null, 2));
    else sayReport(report, office, language);
    return report.flaws.length === 0 ? 0 : 1;
  });
}

const reportData = ({ organisation, head, lastAt, signed, lastSigned, signers, flaws }: LogReport) => ({
  organisation: organisation.name,
  holds: flaws.length === 0,
  entries: head.seq,
  head: headText(head),
  lastAt,
  signed,
  lastSigned,
  signers,
  flaws,
});

function sayReport(report: LogReport, { organisation }: Office, language: Language): void {
  const { head, lastAt, signed, lastSigned, signers, flaws } = report;
  const zh = language === 'zh';
  const name = harmless(organisation.name);
  const until = lastAt === null ? '' : localTime(lastAt);
  if (flaws.length > 0) {
    const intact = zh ? `前 ${head.seq} 条彼此相接（到 ${until}）。` : `The first ${head.seq} entries hold together (until ${until}).`;
    say(zh ? `✘ 「${name}」的审计日志不完整。${intact}` : `✘ The audit log of "${name}" does not hold. ${intact}`);
    sayProblems(flawProblems(report), new Map(), language);
    return;
  }
  say(
    zh
      ? `✔ 「${name}」的审计日志完整：${head.seq} 条，到 ${until}，没有增删改。`
      : `✔ The audit log of "${name}" is whole: ${head.seq} ${head.seq === 1 ? 'entry' : 'entries'} until ${until}, none edited, removed or put in.`,
  );
  say(zh ? `  末条：${headText(head)}` : `  head: ${headText(head)}`);
  if (signed === 0) {
    say(
      zh
        ? '  还没有签过名：第一次封账时签。在那以前，末尾被截断只能靠另存的末条发现（--head 末条）。'
        : '  Not signed yet: the first lock signs it. Until then only a head kept elsewhere shows that the end was cut off (--head HEAD).',
    );
    return;
  }
  say(zh ? `  签名：${signed} 处，最后一处在第 ${lastSigned} 条` : `  signatures: ${signed}, the last at entry ${lastSigned}`);
  for (const each of signers) say(zh ? `  密钥指纹：${groupsOf(each)}` : `  fingerprint of the key: ${groupsOf(each)}`);
}
