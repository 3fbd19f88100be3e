/** The tables of tiers of a text as forms: a cell that is written here is written in the text; and a picture of what they pay. */

import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { type ReactElement, useEffect, useMemo, useState } from 'react';
import { useLanguage } from '../../../look/choices.ts';
import { Empty } from '../../../parts/empty.tsx';
import { useWords } from '../../../words/use-words.ts';
import { cellChange, rowAbove, type TextChange, type TierCell, type TierTable, withoutRow } from '../model/tiers.ts';
import type { Found } from '../model/use-checked.ts';
import { CurvePicture } from './curve-picture.tsx';
import styles from './draft.module.css';
import { DRAFT } from './words.ts';

type TiersProps = { readonly found: Found; readonly isFixed: boolean; readonly apply: (change: TextChange) => void };

/** The tables. */
export function Tiers({ found, isFixed, apply }: TiersProps): ReactElement {
  const say = useWords(DRAFT);
  const { tiers } = found.checked;
  if (tiers.length === 0) return <Empty title={say('noTiers')} why={say('noTiersWhy')} />;
  return (
    <div className={styles['tables']}>
      {tiers.map((table) => (
        <TierForm key={table.path.join('/')} {...{ table, found, isFixed, apply }} />
      ))}
    </div>
  );
}

function TierForm({ table, found, isFixed, apply }: TiersProps & { readonly table: TierTable }): ReactElement {
  const say = useWords(DRAFT);
  const title = titleOf(table, found);
  return (
    <section className={styles['table']} aria-label={title}>
      <h3>{title}</h3>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('bound')}</th>
            <th scope="col">{say('result')}</th>
            <th scope="col">
              <span className={styles['unseen']}>{say('rowTools')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, k) => (
            <tr key={k}>
              <td>
                <Cell {...{ cell: row.bound, isFixed, apply, label: say('boundOf', { title, row: k + 1 }) }} />
              </td>
              <td>
                <Cell {...{ cell: row.result, isFixed, apply, label: say('resultOf', { title, row: k + 1 }) }} />
              </td>
              <td className={styles['rowTools']}>{isFixed ? null : <RowTools {...{ table, k, text: found.text, apply }} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Curves table={table} found={found} />
    </section>
  );
}

type RowToolsProps = { readonly table: TierTable; readonly k: number; readonly text: string; readonly apply: TiersProps['apply'] };

function RowTools({ table, k, text, apply }: RowToolsProps): ReactElement {
  const say = useWords(DRAFT);
  const row = table.rows[k];
  const remove = withoutRow(table, k);
  return (
    <>
      <Button
        {...{ type: 'text', size: 'small', icon: <PlusOutlined />, title: say('addRow'), 'aria-label': say('addRow') }}
        onClick={() => row !== undefined && apply(rowAbove(text, row))}
      />
      <Button
        {...{ type: 'text', size: 'small', icon: <DeleteOutlined />, title: say('removeRow'), 'aria-label': say('removeRow') }}
        disabled={remove === null || table.rows.length < 2}
        onClick={() => remove !== null && apply(remove)}
      />
    </>
  );
}

/** A table in a parameter is called by it; one in a line by the line's title. */
function titleOf({ path }: TierTable, { checked: { scheme } }: Found): string {
  const [, name = ''] = path;
  const since = path.find((key) => /^\d{4}-\d\d-\d\d$/.test(key));
  const title = scheme?.parameters.find((each) => each.name === name)?.title ?? scheme?.lines.find((each) => each.name === name)?.title;
  return [title ?? name, ...(since === undefined ? [] : [since])].join(' · ');
}

type CellProps = { readonly cell: TierCell; readonly isFixed: boolean; readonly label: string; readonly apply: TiersProps['apply'] };

/** A cell is put into the text when somebody leaves it, or presses Enter. */
function Cell({ cell, isFixed, label, apply }: CellProps): ReactElement {
  const [written, setWritten] = useState(cell.text);
  useEffect(() => setWritten(cell.text), [cell.text]);
  const put = (): void => {
    if (written.trim() !== cell.text && written.trim() !== '') apply(cellChange(cell, written));
  };
  return (
    <Input
      {...{ value: written, readOnly: isFixed, 'aria-label': label, onBlur: put, onPressEnter: put }}
      onChange={({ target }) => setWritten(target.value)}
    />
  );
}

function Curves({ table, found: { checked, rooms } }: { readonly table: TierTable; readonly found: Found }): ReactElement | null {
  const say = useWords(DRAFT);
  const language = useLanguage();
  const { plan } = checked;
  const curves = useMemo(() => (plan === null ? null : rooms.curvesOf(plan, table, language)), [plan, rooms, table, language]);
  if (curves === null) return <p className={styles['mend']}>{say('mendFirst')}</p>;
  const [first] = curves;
  return first === undefined ? null : <CurvePicture curve={first} others={curves.slice(1)} />;
}
