/** An interview about a published result: what it is about, what both say, the plan to improve, and the signatures. */

import { useParams } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { type ReactElement, useId } from 'react';
import type { Answer } from '../../../answer.ts';
import { api } from '../../../api.ts';
import { useMe } from '../../../frame/me.ts';
import { useLanguage } from '../../../look/choices.ts';
import { Asked } from '../../../parts/asked.tsx';
import { Empty } from '../../../parts/empty.tsx';
import { Failed } from '../../../parts/failed.tsx';
import { momentText, periodText } from '../../../parts/figures/period.ts';
import { PersonName } from '../../../parts/names/person-name.tsx';
import { Card, Page } from '../../../parts/page.tsx';
import { UnsentNote } from '../../../parts/unsent/unsent-note.tsx';
import { useUnsent } from '../../../parts/unsent/use-unsent.ts';
import { useWords } from '../../../words/use-words.ts';
import { TALKS } from '../words/talks.ts';
import { Plans } from './plans.tsx';
import { Signing } from './signing.tsx';
import styles from './talks.module.css';

type Shown = Answer<'/cycles/{cycle}/results/{person}'>;
type Interview = NonNullable<Shown['interview']>;

/** The page. */
export function InterviewPage(): ReactElement {
  const say = useWords(TALKS);
  const { cycle, person } = useParams({ from: '/team/talks/$cycle/$person' });
  const shown = api.useQuery('get', '/cycles/{cycle}/results/{person}', { params: { path: { cycle: Number(cycle), person } } });
  return (
    <Asked of={shown} lines={8}>
      {(told) =>
        told.result === null || told.interview === null ? (
          <Empty title={say('notOut')} why={say('notOutWhy')} />
        ) : (
          <Told shown={told} result={told.result} interview={told.interview} />
        )
      }
    </Asked>
  );
}

type ToldProps = { readonly shown: Shown; readonly result: NonNullable<Shown['result']>; readonly interview: Interview };

function Told({ shown, result, interview }: ToldProps): ReactElement {
  const say = useWords(TALKS);
  const language = useLanguage();
  const me = useMe();
  const isMine = interview.supervisor === me.person;
  const of = (entry: string): Interview['entries'] => interview.entries.filter((each) => each.entry === entry);
  return (
    <Page
      title={say('with', { name: result.name })}
      under={`${periodText(result.period, language)} · ${result.title} · ${say('until', { day: interview.due })}`}
      width="reading"
      back="/team/talks"
    >
      <Card title={say('result')}>
        <dl className={styles['items']}>
          {result.items.map(({ name, title, text }) => (
            <div key={name}>
              <dt>{title}</dt>
              <dd>{text ?? say('unknown')}</dd>
            </div>
          ))}
        </dl>
      </Card>
      <Card title={say('said')}>
        <Said title={say('ownView')} entries={of('own view')} none={say('noOwnView')} />
        <Said title={say('notes')} entries={of('notes')} none={say('noNotes')} />
        {isMine ? <Write interview={interview} /> : null}
      </Card>
      <Plans interview={interview} plans={of('plan')} isMine={isMine} />
      <Signing cycle={interview.cycle} result={result} signing={shown.signing} isNewer={shown.newer} isHead={isMine} />
    </Page>
  );
}

type SaidProps = { readonly title: string; readonly entries: Interview['entries']; readonly none: string };

function Said({ title, entries, none }: SaidProps): ReactElement {
  return (
    <section className={styles['said']}>
      <h3>{title}</h3>
      {entries.length === 0 ? <p className={styles['quiet']}>{none}</p> : null}
      {entries.map(({ number, text, actor, at }) => (
        <div key={number}>
          <p>{text}</p>
          <small>
            <PersonName person={actor} /> · {momentText(at)}
          </small>
        </div>
      ))}
    </section>
  );
}

function Write({ interview: { cycle, person } }: { readonly interview: Interview }): ReactElement {
  const say = useWords(TALKS);
  const id = useId();
  const unsent = useUnsent(`interview ${cycle} ${person}`, '');
  const { value: text, set: setText } = unsent;
  const write = api.useMutation('post', '/cycles/{cycle}/interviews/{person}/entries');
  const send = (event: React.FormEvent): void => {
    event.preventDefault();
    const body = { entry: 'notes', text, due: null } as const;
    write.mutate({ params: { path: { cycle, person } }, body }, { onSuccess: unsent.drop });
  };
  return (
    <form onSubmit={send} className={styles['form']}>
      <UnsentNote of={unsent} />
      <label htmlFor={id}>{say('write')}</label>
      <Input.TextArea
        id={id}
        value={text}
        autoSize={{ minRows: 3, maxRows: 14 }}
        maxLength={10_000}
        onChange={({ target }) => setText(target.value)}
      />
      {write.error === null ? null : <Failed error={write.error} />}
      <div>
        <Button type="primary" htmlType="submit" disabled={text.trim() === ''} loading={write.isPending}>
          {say('keep')}
        </Button>
      </div>
    </form>
  );
}
