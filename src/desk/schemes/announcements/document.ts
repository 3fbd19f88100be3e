/** What is announced of a version, as a document: since when, in which periods on trial, when it is explained; and all of the scheme in words. */

import { type Block, type Document, heading, paragraph, strong, table } from '../../../lib/document.ts';
import { fill, type Language } from '../../../lib/problem.ts';
import { documentOf } from '../lives/differences.ts';
import { type TrialPeriods, trialPeriods } from '../lives/trial-periods.ts';
import { parsedScheme } from '../parsed.ts';
import { periodFrom } from '../pinned.ts';
import type { VersionRow } from '../release.ts';

const WORDS = {
  zh: {
    head: '公告',
    version: '版本',
    versionText: '第 {version} 版',
    effective: '自何时起',
    training: '讲解',
    note: '说明',
    trial: '{periods} 试行：结果照算、照看，不据此发钱。',
    signed: '请读完全文后签收；有疑问或异议，可以提出，会得到答复。',
    one: '{first}',
    several: '{first} 到 {last}',
  },
  en: {
    head: 'Announcement',
    version: 'version',
    versionText: 'version {version}',
    effective: 'in force from',
    training: 'explained on',
    note: 'note',
    trial: 'On trial in {periods}: results are computed and shown, and nothing is paid by them.',
    signed: 'Please read all of it and sign that you did. Questions and objections are welcome, and are answered.',
    one: '{first}',
    several: '{first} to {last}',
  },
} as const;

/** What the announcement adds to the scheme. */
export type Announced = { readonly version: VersionRow; readonly trainingOn: string | null; readonly note: string | null };

/** The periods on trial of a version; null where none is. */
export function trialOf({ texts, effective }: Pick<VersionRow, 'texts' | 'effective'>): TrialPeriods | null {
  const { scheme } = parsedScheme(texts.scheme, texts.file);
  return scheme === null ? null : trialPeriods(scheme, periodFrom(scheme.cycle, effective));
}

/** The document that people read and sign. */
export function announcementDocument({ version, trainingOn, note }: Announced, language: Language): Document {
  const words = WORDS[language];
  const trial = trialOf(version);
  const row = (head: string, text: string | null) => (text === null ? [] : [[[strong(head)], text] as const]);
  const particulars: Block = {
    ...table(
      ['', ''],
      [
        ...row(words.version, fill(words.versionText, { version: version.version })),
        ...row(words.effective, version.effective),
        ...row(words.training, trainingOn),
        ...row(words.note, note),
      ],
    ),
  };
  const notice: readonly Block[] =
    trial === null
      ? []
      : [
          {
            is: 'paragraph',
            as: 'notice',
            words: [fill(words.trial, { periods: fill(trial.first === trial.last ? words.one : words.several, trial) })],
          },
        ];
  const scheme = documentOf(version.texts, language);
  return { ...scheme, blocks: [heading(1, words.head), particulars, ...notice, paragraph(words.signed), ...scheme.blocks] };
}
