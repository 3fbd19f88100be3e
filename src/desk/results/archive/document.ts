/** The archive of a cycle as a document on paper: a form of each person with figures, interview and signatures. */

import { type Block, type Document, heading, paragraph, quiet, table } from '../../../lib/document.ts';
import { stateWord } from '../../state-words.ts';
import type { ArchiveContent, ArchivedPerson } from './content.ts';

/** Whose archive it is, and the hash of its content, which stands at the foot of every page. */
export type ArchiveHead = { readonly organisation: string; readonly hash: string };

/** The document, in Chinese: the forms that people signed are. */
export function archiveDocument({ edition, people }: ArchiveContent, { organisation, hash }: ArchiveHead): Document {
  const [first] = people;
  return {
    language: 'zh',
    title: `${first?.result.content.title ?? '考核'}档案`,
    under: `${organisation} · ${first?.result.content.period ?? ''} · 考核 ${edition.cycle} · 核算 R${edition.run}`,
    foot: `内容哈希 ${hash}`,
    blocks: people.flatMap(blocksOf),
  };
}

const ENTRIES = { notes: '面谈记录', 'own view': '本人意见', plan: '改进计划' } as const;

const STATES = { open: '未签', signed: '已签', refused: '拒签', changed: '内容已变' } as const;

function blocksOf({ result, signing, interview }: ArchivedPerson): readonly Block[] {
  const { content, hash } = result;
  const unit = content.unit === null ? '' : `（${content.unit}）`;
  const talks = (interview?.entries ?? []).map(({ entry, text, due, actor }) =>
    paragraph(`${ENTRIES[entry]}（${actor}${due === null ? '' : `，期限 ${due}`}）：${text}`),
  );
  return [
    heading(1, `${content.name || content.person} ${content.person}${unit}`),
    table(
      ['项目', '结果'],
      content.items.map(({ title, text }) => [title, text ?? '—']),
    ),
    ...talks,
    table(
      ['签字人', '状态', '姓名编号', '时间', '理由'],
      signing.map(({ role, state, signature }) => [
        ...[stateWord(role, 'zh'), STATES[state], signature?.actor ?? ''],
        ...[signature?.at ?? '', signature?.reason ?? ''],
      ]),
    ),
    paragraph(quiet(`结果哈希 ${hash}`)),
  ];
}
