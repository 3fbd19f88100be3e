/** The editor of a draft: its text, checked while it is written, and beside it the tools that change it and show what it comes to. */

import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { type ReactElement, type ReactNode, useCallback, useMemo, useRef } from 'react';
import type { Answer } from '../../../answer.ts';
import { api } from '../../../api.ts';
import { may, useMe } from '../../../frame/me.ts';
import { useLanguage } from '../../../look/choices.ts';
import { Asked } from '../../../parts/asked.tsx';
import { Failed } from '../../../parts/failed.tsx';
import { Loading } from '../../../parts/loading.tsx';
import { Page } from '../../../parts/page.tsx';
import { Sides } from '../../../parts/sides.tsx';
import { UnsentNote } from '../../../parts/unsent/unsent-note.tsx';
import { useWords } from '../../../words/use-words.ts';
import type { Say } from '../../../words/words.ts';
import { type Found, useChecked } from '../model/use-checked.ts';
import { STATES } from '../words.ts';
import type { Code } from './code.ts';
import styles from './draft.module.css';
import { Editor } from './editor.tsx';
import { Overtaken } from './overtaken.tsx';
import { Steps, Way } from './steps.tsx';
import { TOOLS, Tool, type ToolName } from './tool.tsx';
import { useText } from './use-text.ts';
import { DRAFT } from './words.ts';

/** The page. */
export function DraftPage(): ReactElement {
  const { draft } = useParams({ from: '/drafts/$draft' });
  const told = api.useQuery('get', '/drafts/{draft}', { params: { path: { draft: Number(draft) } } });
  const say = useWords(DRAFT);
  if (told.data !== undefined) return <Workshop key={told.data.draft.number} told={told.data} />;
  return (
    <Page title={say('number', { number: draft })} back="/schemes">
      <Asked of={told} lines={12}>
        {() => null}
      </Asked>
    </Page>
  );
}

type Told = Answer<'/drafts/{draft}'>;

/** How long after the last key the text is checked, in milliseconds. */
const PAUSE = 250;

function Workshop({ told }: { readonly told: Told }): ReactElement {
  const say = useWords(DRAFT);
  const me = useMe();
  const language = useLanguage();
  const { draft, version, indicators, tables } = told;
  const code = useRef<Code | null>(null);
  const isFixed = !may(me, 'write schemes') || !['writing', 'rejected'].includes(draft.state);
  const writing = useText(told, isFixed);
  const { text, isSaved, save } = writing;
  const texts = useMemo(() => ({ text, indicators, tables }), [text, indicators, tables]);
  const found = useChecked(texts, PAUSE);
  const plan = usePlan(found);
  const known = useMemo(() => (plan === null || found === null ? [] : found.rooms.knownIn(plan, language)), [plan, found, language]);
  const remarks = found?.checked.remarks ?? NONE;
  const errors = remarks.filter(({ severity }) => severity === 'error').length;
  const goTo = useCallback((offset: number) => code.current?.goTo(offset), []);
  const hindrance = errors > 0 ? 'mendBefore' : isSaved ? null : 'saveFirst';
  const actions = (
    <>
      {isFixed ? null : (
        <Button onClick={save.now} loading={save.isBusy} disabled={isSaved}>
          {say(isSaved ? 'saved' : 'save')}
        </Button>
      )}
      <Steps draft={draft} hindrance={hindrance !== null || found?.text !== text} />
    </>
  );
  return (
    <Page
      title={titleIn(found, say, draft)}
      back="/schemes"
      actions={actions}
      under={<Under {...{ draft, version: writing.over.version, isSaved, errors, found }} />}
    >
      <Way draft={draft} />
      <UnsentNote of={writing.unsent} />
      <Overtaken draft={draft.number} {...writing} />
      {save.error === null ? null : <Failed error={save.error} />}
      <div className={styles['workshop']}>
        <Editor key={writing.turn} {...{ text, isFixed, remarks, known, code }} changed={writing.write} />
        <Tools errors={errors} warnings={remarks.length - errors}>
          {(tool) =>
            found === null ? (
              <Loading lines={8} />
            ) : (
              <Tool
                {...{
                  tool,
                  found,
                  isFixed,
                  known,
                  goTo,
                  text,
                  hindrance,
                  draft: draft.number,
                  scheme: draft.scheme,
                  version,
                  save: save.first,
                }}
                apply={(change) => code.current?.apply(change)}
              />
            )
          }
        </Tools>
      </div>
    </Page>
  );
}

/** The title of the scheme that is written; until it is read, the number alone. */
function titleIn(found: Found | null, say: Say<typeof DRAFT>, { scheme, number }: Told['draft']): string {
  return found === null ? say('number', { number }) : say('title', { title: found.checked.scheme?.title ?? scheme, number });
}

const NONE: Found['checked']['remarks'] = [];

/** The plan as it last compiled: names stay known while somebody writes. */
function usePlan(found: Found | null): Found['checked']['plan'] {
  const last = useRef<Found['checked']['plan']>(null);
  last.current = found?.checked.plan ?? last.current;
  return last.current;
}

type UnderProps = Pick<Told, 'draft' | 'version'> & { readonly isSaved: boolean; readonly errors: number; readonly found: Found | null };

function Under({ draft, version, isSaved, errors, found }: UnderProps): ReactElement {
  const say = useWords(DRAFT);
  const state = useWords(STATES);
  return (
    <span className={styles['under']}>
      <span className={styles['state']}>{state(draft.state)}</span>
      {say('savedAs', { version })}
      {isSaved ? null : <span className={styles['unsaved']}>{say('unsaved')}</span>}
      {found === null ? null : (
        <span role="status" className={styles['verdict']} data-sound={errors === 0}>
          {errors === 0 ? say('soundShort') : say('errors', { count: errors })}
        </span>
      )}
    </span>
  );
}

type ToolsProps = { readonly errors: number; readonly warnings: number; readonly children: (tool: ToolName) => ReactElement };

/** The tools by tabs; which of them is open stands in the address. */
function Tools({ errors, warnings, children }: ToolsProps): ReactElement {
  const say = useWords(DRAFT);
  const { tool = 'form' } = useSearch({ from: '/drafts/$draft' });
  const navigate = useNavigate({ from: '/drafts/$draft' });
  const open = TOOLS.find((each) => each === tool) ?? 'form';
  const sides = TOOLS.map((key) => ({
    key,
    title: key === 'problems' ? <Checks errors={errors} warnings={warnings} /> : say(key),
  }));
  return (
    <section className={styles['tools']} aria-label={say('tools')}>
      <Sides {...{ label: say('tools'), sides, active: open }} choose={(to) => void navigate({ search: { tool: to }, replace: true })}>
        <div className={styles['tool']}>{children(open)}</div>
      </Sides>
    </section>
  );
}

/** What the checks found: errors, else remarks that are worth a look. */
function Checks({ errors, warnings }: Pick<ToolsProps, 'errors' | 'warnings'>): ReactNode {
  const say = useWords(DRAFT);
  if (errors > 0) return <span className={styles['alert']}>{say('errors', { count: errors })}</span>;
  return warnings > 0 ? <span className={styles['warned']}>{say('warnings', { count: warnings })}</span> : say('problems');
}
