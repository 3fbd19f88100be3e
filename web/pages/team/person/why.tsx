/** Why a figure of a member's month is what it is: its trace down to the records. */

import { Link, useParams, useSearch } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { api } from '../../../api.ts';
import { useLanguage } from '../../../look/choices.ts';
import { Asked } from '../../../parts/asked.tsx';
import { Empty } from '../../../parts/empty.tsx';
import { Figure } from '../../../parts/figures/figure.tsx';
import { periodText } from '../../../parts/figures/period.ts';
import { StandingChip } from '../../../parts/figures/standing.tsx';
import { OnPaper } from '../../../parts/month/on-paper.tsx';
import { Records } from '../../../parts/month/records.tsx';
import { type Month, WhoseMonth } from '../../../parts/month/whose.tsx';
import { Card, Page } from '../../../parts/page.tsx';
import { type TraceNode, titled, treeOf } from '../../../parts/trace/node.ts';
import { TraceBody } from '../../../parts/trace/trace.tsx';
import { useWords } from '../../../words/use-words.ts';
import { MEMBER } from '../words/board.ts';

/** The page. */
export function PersonWhyPage(): ReactElement {
  const language = useLanguage();
  const { person } = useParams({ from: '/team/people/$person/why' });
  const { scheme = '', period = '', item = '' } = useSearch({ from: '/team/people/$person/why' });
  const asked = { params: { path: { person }, query: { scheme, period, language } } };
  const isWhole = scheme !== '' && period !== '';
  const month = api.useQuery('get', '/people/{person}/month', asked, { enabled: isWhole });
  if (!isWhole) return <NoItem person={person} />;
  return (
    <WhoseMonth value={person}>
      <Asked of={month} lines={8}>
        {(told) => {
          const node = treeOf(titled(told.explanation), item);
          return node === null ? <NoItem person={person} /> : <Explained key={item} month={told} node={node} />;
        }}
      </Asked>
    </WhoseMonth>
  );
}

/** An address that names no month, or an item that the month does not have. */
function NoItem({ person }: { readonly person: string }): ReactElement {
  const say = useWords(MEMBER);
  return (
    <Page title={say('why')} width="reading" back="/team">
      <Empty title={say('missing')} why={say('missingWhy')}>
        <Link to="/team/people/$person" params={{ person }}>
          {say('toMonth')}
        </Link>
      </Empty>
    </Page>
  );
}

function Explained({ month, node }: { readonly month: Month; readonly node: TraceNode }): ReactElement {
  const language = useLanguage();
  const { name, period, title, standing } = month;
  const about = (
    <>
      {name} · {periodText(period, language)} · {title} <StandingChip standing={standing} />
    </>
  );
  const under = ({ name: line, title: of, records }: TraceNode): ReactElement | null =>
    records ? <Records month={month} name={line} title={of} /> : null;
  return (
    <Page title={node.title} under={about} width="reading" back="/team">
      <OnPaper month={month} />
      <Figure text={node.text} state={node.state} size="hero" />
      <Card>
        <div style={{ display: 'grid', gap: 12, gridTemplateColumns: 'minmax(0, 1fr)' }}>
          <TraceBody node={node} under={under} />
        </div>
      </Card>
    </Page>
  );
}
