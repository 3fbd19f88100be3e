/** One of the tools beside the text of a draft. */

import type { ReactElement } from 'react';
import { api } from '../../../api.ts';
import { useLanguage } from '../../../look/choices.ts';
import { Asked } from '../../../parts/asked.tsx';
import { Differences } from '../../../parts/differences.tsx';
import { DocumentView } from '../../../parts/paper/view.tsx';
import { useWords } from '../../../words/use-words.ts';
import type { Known } from '../model/checked.ts';
import type { TextChange } from '../model/form/cell.ts';
import type { Found } from '../model/use-checked.ts';
import { today } from '../rows.ts';
import { Cost } from './cost/cost.tsx';
import styles from './draft.module.css';
import { Examples } from './examples.tsx';
import { SchemeFormTool } from './form/form.tsx';
import { Remarks } from './problems.tsx';
import { DRAFT } from './words.ts';

/** The tools, in the order of their tabs. */
export const TOOLS = ['form', 'problems', 'examples', 'cost', 'changes', 'words'] as const;

/** A tool. */
export type ToolName = (typeof TOOLS)[number];

/** What a tool works on: the draft as saved, the text as it is written now, and what that comes to. */
type ToolProps = {
  readonly tool: ToolName;
  readonly draft: number;
  readonly scheme: string;
  readonly version: number;
  readonly text: string;
  readonly found: Found;
  readonly isFixed: boolean;
  readonly known: readonly Known[];
  readonly hindrance: 'saveFirst' | 'mendBefore' | null;
  readonly save: () => Promise<void>;
  readonly goTo: (offset: number) => void;
  readonly apply: (change: TextChange) => void;
};

/** The tool. */
export function Tool({ tool, draft, scheme, version, text, found, isFixed, hindrance, known, save, goTo, apply }: ToolProps): ReactElement {
  const isBehind = found.text !== text;
  if (tool === 'form') return <SchemeFormTool {...{ found, isFixed, known, goTo }} apply={(change) => !isBehind && apply(change)} />;
  if (tool === 'problems') return <Remarks {...{ text: found.text, remarks: found.checked.remarks, goTo }} />;
  if (tool === 'examples') return <Examples {...{ found, goTo }} />;
  if (tool === 'cost') return <Cost {...{ draft, scheme, version, hindrance, save }} />;
  if (tool === 'changes') return <Changes {...{ draft, hindrance }} />;
  return <Preview found={found} />;
}

function Preview({ found: { checked, rooms } }: { readonly found: Found }): ReactElement {
  const say = useWords(DRAFT);
  const language = useLanguage();
  const { plan } = checked;
  return plan === null ? (
    <p className={styles['mend']}>{say('mendFirst')}</p>
  ) : (
    <DocumentView document={rooms.documentIn(plan, language)} />
  );
}

function Changes({ draft, hindrance }: Pick<ToolProps, 'draft' | 'hindrance'>): ReactElement {
  const say = useWords(DRAFT);
  const language = useLanguage();
  const query = { period: today().slice(0, 7), language };
  const told = api.useQuery('get', '/drafts/{draft}/differences', { params: { path: { draft }, query } });
  return (
    <>
      {hindrance === 'saveFirst' ? <p className={styles['hindrance']}>{say('unsaved')}</p> : null}
      <Asked of={told}>{({ sections }) => <Differences sections={sections} />}</Asked>
    </>
  );
}
