/** One scheme: what it says in words, its text, its parameters through time, what changed between versions, and its life. */

import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import type { ReactElement } from 'react';
import { api, fileAt } from '../../../api.ts';
import { may, useMe } from '../../../frame/me.ts';
import { useLanguage } from '../../../look/choices.ts';
import { Asked } from '../../../parts/asked.tsx';
import { Empty } from '../../../parts/empty.tsx';
import { Failed } from '../../../parts/failed.tsx';
import { Tag } from '../../../parts/figures/tag.tsx';
import { Loading } from '../../../parts/loading.tsx';
import { Card, Page } from '../../../parts/page.tsx';
import { DocumentView } from '../../../parts/paper/view.tsx';
import { Sides } from '../../../parts/sides.tsx';
import { useWords } from '../../../words/use-words.ts';
import { useChecked } from '../model/use-checked.ts';
import { type SchemeRow, schemeRows, today } from '../rows.ts';
import { STATES } from '../words.ts';
import { Changes } from './changes.tsx';
import { Life } from './life.tsx';
import styles from './one.module.css';
import { Parameters } from './parameters.tsx';
import { ONE } from './words.ts';

/** The page. */
export function SchemePage(): ReactElement {
  const { scheme } = useParams({ from: '/schemes/$scheme' });
  const me = useMe();
  const say = useWords(ONE);
  const versions = api.useQuery('get', '/schemes');
  const isLooking = may(me, 'write schemes', 'review schemes', 'release schemes', 'read log');
  const drafts = api.useQuery('get', '/drafts', { params: { query: { scheme } } }, { enabled: isLooking });
  const parts = { versions: versions.data?.rows ?? [], drafts: drafts.data?.rows ?? [], due: [], today: today() };
  const row = schemeRows(parts).find((each) => each.scheme === scheme);
  if (row !== undefined && row.now !== null) return <Known row={row} />;
  return (
    <Page title={say('scheme')} back="/schemes">
      <Asked of={versions}>{() => <Empty title={say('unknown')} why={say('unknownWhy')} />}</Asked>
    </Page>
  );
}

const SIDES = ['words', 'parameters', 'changes', 'text', 'life'] as const;

function Known({ row }: { readonly row: SchemeRow }): ReactElement {
  const say = useWords(ONE);
  const state = useWords(STATES);
  const { side = 'words', version = row.now?.version ?? 1 } = useSearch({ from: '/schemes/$scheme' });
  const navigate = useNavigate({ from: '/schemes/$scheme' });
  const shown = row.versions.find((each) => each.version === version) ?? row.now;
  const options = row.versions.map((each) => ({
    value: each.version,
    label: say('since', { version: each.version, day: each.effective }),
  }));
  const under = (
    <span className={styles['under']}>
      <Tag tone="jade">{state(row.state)}</Tag>
      <Select
        {...{ 'aria-label': say('version'), value: shown?.version ?? 1, options, popupMatchSelectWidth: false, size: 'small' }}
        onChange={(to) => void navigate({ search: (old) => ({ ...old, version: to }), replace: true })}
      />
    </span>
  );
  const active = SIDES.find((each) => each === side) ?? 'words';
  const one = { scheme: row.scheme, version: shown?.version ?? 1 };
  const sides = {
    words: <InWords {...one} />,
    parameters: <OfText {...one}>{(found) => <Parameters found={found} />}</OfText>,
    changes: <Changes {...{ ...one, versions: row.versions }} />,
    text: <OwnText {...one} />,
    life: <Life scheme={row.scheme} />,
  };
  return (
    <Page title={row.title} under={under} back="/schemes" actions={<Actions row={row} version={one.version} />}>
      <Sides
        {...{ label: say('sides'), active, sides: SIDES.map((key) => ({ key, title: say(key) })) }}
        choose={(to) => void navigate({ search: (old) => ({ ...old, side: to }), replace: true })}
      >
        <div className={styles['side']}>
          <Card>{sides[active]}</Card>
        </div>
      </Sides>
    </Page>
  );
}

function Actions({ row, version }: { readonly row: SchemeRow; readonly version: number }): ReactElement {
  const say = useWords(ONE);
  const me = useMe();
  const language = useLanguage();
  const navigate = useNavigate();
  const text = api.useQuery('get', '/schemes/{scheme}/versions/{version}', { params: { path: { scheme: row.scheme, version } } });
  const begin = api.useMutation('post', '/drafts', {
    onSuccess: ({ draft }) => void navigate({ to: '/drafts/$draft', params: { draft: String(draft) }, search: { tool: 'form' } }),
  });
  const [open] = row.drafts;
  return (
    <>
      <a href={fileAt(`/schemes/${row.scheme}/versions/${version}/document`, { language, as: 'pdf' })} download className={styles['file']}>
        {say('pdf')}
      </a>
      {open === undefined ? null : (
        <Link to="/drafts/$draft" params={{ draft: String(open.number) }} className={styles['file']}>
          {say('toDraft', { number: open.number })}
        </Link>
      )}
      {may(me, 'write schemes') && open === undefined ? (
        <Button
          {...{ type: 'primary', loading: begin.isPending, disabled: text.data === undefined }}
          onClick={() => begin.mutate({ body: { scheme: row.scheme, text: text.data?.text ?? '' } })}
        >
          {say('change')}
        </Button>
      ) : null}
      {begin.error === null ? null : <Failed error={begin.error} />}
    </>
  );
}

type Named = { readonly scheme: string; readonly version: number };

type FoundHere = NonNullable<ReturnType<typeof useChecked>>;

function OfText({ scheme, version, children }: Named & { readonly children: (found: FoundHere) => ReactElement }): ReactElement {
  const text = api.useQuery('get', '/schemes/{scheme}/versions/{version}', { params: { path: { scheme, version } } });
  const found = useChecked(text.data ?? null);
  return <Asked of={text}>{() => (found === null ? <Loading lines={8} /> : children(found))}</Asked>;
}

function InWords(one: Named): ReactElement {
  const say = useWords(ONE);
  const language = useLanguage();
  return (
    <OfText {...one}>
      {({ checked: { plan }, rooms }) =>
        plan === null ? <Empty title={say('unreadable')} /> : <DocumentView document={rooms.documentIn(plan, language)} isBare />
      }
    </OfText>
  );
}

function OwnText({ scheme, version }: Named): ReactElement {
  const text = api.useQuery('get', '/schemes/{scheme}/versions/{version}', { params: { path: { scheme, version } } });
  const say = useWords(ONE);
  return (
    <Asked of={text} lines={10}>
      {(told) => (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse scrolls a wide text by the keys.
        <section className={styles['text']} tabIndex={0} aria-label={say('text')}>
          <pre>{told.text}</pre>
        </section>
      )}
    </Asked>
  );
}
