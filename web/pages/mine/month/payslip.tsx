/** The payslip of a month that is closed: each booking, and the own signature under exactly that. */

import { Button } from 'antd';
import type { ReactElement } from 'react';
import { api } from '../../../api.ts';
import { useMe } from '../../../frame/me.ts';
import { Failed } from '../../../parts/failed.tsx';
import { momentText } from '../../../parts/figures/period.ts';
import { Money } from '../../../parts/money.tsx';
import { Card } from '../../../parts/page.tsx';
import { useWords } from '../../../words/use-words.ts';
import { PAYSLIP } from '../words.ts';
import styles from './payslip.module.css';

/** The card; nothing where nothing was booked, and nothing for who acts for a colleague, since nobody signs for another. */
export function Payslip({ run }: { readonly run: number }): ReactElement | null {
  const say = useWords(PAYSLIP);
  const { behalf } = useMe();
  const params = { path: { run } };
  const shown = api.useQuery('get', '/mine/payslips/{run}/lines', { params }, { enabled: behalf === null, retry: false });
  const sign = api.useMutation('post', '/mine/payslips/{run}/sign');
  if (shown.data === undefined) return null;
  const { lines, fen, hash, signed } = shown.data;
  return (
    <Card title={say('title')}>
      <dl className={styles['lines']}>
        {lines.map(({ item, title, charge, fen: own, adjustment }) => (
          <div key={`${item} ${charge} ${adjustment}`}>
            <dt>{adjustment === null ? title : say('late', { title, period: charge })}</dt>
            <dd>
              <Money fen={own} />
            </dd>
          </div>
        ))}
        <div>
          <dt>{say('total')}</dt>
          <dd>
            <Money fen={fen} size="strong" />
          </dd>
        </div>
      </dl>
      {signed === null ? (
        <Button type="primary" loading={sign.isPending} onClick={() => sign.mutate({ params, body: { hash } })}>
          {say('sign')}
        </Button>
      ) : (
        <p role="status">{say('signed', { moment: momentText(signed) })}</p>
      )}
      {sign.error === null ? null : <Failed error={sign.error} />}
    </Card>
  );
}
