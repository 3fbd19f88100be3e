/** Deadlines of reports and facts, and random checks of customers: both are set here, and how they stand is seen here. */

import type { ReactElement } from 'react';
import { may, useMe } from '../../../frame/me.ts';
import { Page } from '../../../parts/page.tsx';
import { useWords } from '../../../words/use-words.ts';
import { CHECKS } from '../words/checks.ts';
import { Deadlines } from './deadlines.tsx';
import { Samples } from './samples.tsx';

/** The page. */
export function ChecksPage(): ReactElement {
  const say = useWords(CHECKS);
  const maySet = may(useMe(), 'run cycles');
  return (
    <Page title={say('title')} under={say('under')}>
      <Deadlines maySet={maySet} />
      <Samples mayDraw={maySet} />
    </Page>
  );
}
