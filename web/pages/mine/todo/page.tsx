/** What waits for me: announcements to sign, forms to fill, notices that were not read; empty when all is done. */

import { Link } from '@tanstack/react-router';
import type { ReactElement, ReactNode } from 'react';
import { api } from '../../../api.ts';
import { Asked } from '../../../parts/asked.tsx';
import { Empty } from '../../../parts/empty.tsx';
import { PersonName } from '../../../parts/names/person-name.tsx';
import { useSchemeTitles } from '../../../parts/names/schemes.ts';
import { Card, Page } from '../../../parts/page.tsx';
import { useWords } from '../../../words/use-words.ts';
import { TODO } from '../words.ts';
import { Decisions, useDecisions } from './decisions.tsx';
import { useForms } from './forms.ts';
import { Notices } from './notices.tsx';
import { Payslips, useUnsigned } from './payslips.tsx';
import { Reports, useReports } from './reports.tsx';
import styles from './todo.module.css';

/** The page. */
export function TodoPage(): ReactElement {
  const say = useWords(TODO);
  const announcements = api.useQuery('get', '/me/announcements');
  const notices = api.useQuery('get', '/notices', { params: { query: { unread: 'true' } } });
  const forms = useForms();
  const titleOf = useSchemeTitles();
  const asked = useDecisions();
  const payslips = useUnsigned();
  const reports = useReports();
  const unsigned = announcements.data?.rows.filter(({ signed }) => signed === null) ?? [];
  const isDone =
    announcements.data !== undefined &&
    forms.isKnown &&
    asked.isKnown &&
    payslips.isKnown &&
    reports.isKnown &&
    reports.rows.length === 0 &&
    payslips.months.length === 0 &&
    asked.rows.length === 0 &&
    unsigned.length === 0 &&
    forms.open.length === 0 &&
    notices.data?.rows.length === 0;
  return (
    <Page title={say('title')} width="reading" actions={<Link to="/mine/disputes">{say('cases')}</Link>}>
      <Asked of={announcements}>
        {() =>
          unsigned.length === 0 ? null : (
            <Card title={say('announcements')}>
              <List>
                {unsigned.map(({ number, scheme, version, effective, note }) => (
                  <li key={number}>
                    <span>
                      {say('inForce', { scheme: titleOf(scheme), version, day: effective })}
                      {note === null ? null : <small>{note}</small>}
                    </span>
                    <Link to="/mine/announcements/$announcement" params={{ announcement: String(number) }}>
                      {say('read')}
                    </Link>
                  </li>
                ))}
              </List>
            </Card>
          )
        }
      </Asked>
      {forms.open.length === 0 ? null : (
        <Card title={say('forms')}>
          <List>
            {forms.open.map(({ number, cycle, person, until }) => (
              <li key={number}>
                <span>
                  {person === null ? say('self') : <About person={person} />}
                  <small>{until === null ? cycle : `${cycle} · ${say('until', { day: until })}`}</small>
                </span>
                <Link to="/mine/forms/$form" params={{ form: String(number) }}>
                  {say('fill')}
                </Link>
              </li>
            ))}
          </List>
        </Card>
      )}
      <Reports rows={reports.rows} />
      <Payslips months={payslips.months} />
      <Decisions rows={asked.rows} />
      <Asked of={notices}>{({ rows }) => (rows.length === 0 ? null : <Notices rows={rows} forms={forms} />)}</Asked>
      {isDone ? <Empty title={say('none')} why={say('noneWhy')} /> : null}
    </Page>
  );
}

/** Whom a form is about. */
function About({ person }: { readonly person: string }): ReactElement {
  const say = useWords(TODO);
  return (
    <span>
      {say('formOf')} <PersonName person={person} />
    </span>
  );
}

const List = ({ children }: { readonly children: ReactNode }): ReactElement => <ul className={styles['list']}>{children}</ul>;
