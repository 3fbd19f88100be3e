/** A table of tiers or of conditions as a form, and a picture of what it pays. */

import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type ReactElement, useMemo } from 'react';
import { useLanguage } from '../../../../look/choices.ts';
import { useWords } from '../../../../words/use-words.ts';
import { rowAbove, type TierTable, withoutRow } from '../../model/form/tiers.ts';
import type { Found } from '../../model/use-checked.ts';
import { CellInput, type FormProps } from './cell.tsx';
import { CurvePicture } from './curve-picture.tsx';
import styles from './form.module.css';
import { FORM } from './words.ts';

type TierProps = FormProps & {
  readonly table: TierTable;
  /** Whether it stands below what it is called. */
  readonly isUnder?: true;
};

/** The table. */
export function TierForm({ table, isUnder, found, isFixed, apply }: TierProps): ReactElement {
  const say = useWords(FORM);
  const title = titleOf(table, found);
  const isOfConditions = !table.rows.some(({ bound }) => /^\p{L}+ ?\S*\d/u.test(bound.text));
  return (
    <section className={styles['table']} aria-label={title}>
      {isUnder ? null : <h4>{title}</h4>}
      <table>
        <thead>
          <tr>
            <th scope="col">{say(isOfConditions ? 'condition' : 'bound')}</th>
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
                <CellInput {...{ cell: row.bound, isFixed, apply, label: say('boundOf', { title, row: k + 1 }) }} />
              </td>
              <td>
                <CellInput {...{ cell: row.result, isFixed, apply, label: say('resultOf', { title, row: k + 1 }) }} />
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

type RowToolsProps = { readonly table: TierTable; readonly k: number; readonly text: string; readonly apply: FormProps['apply'] };

function RowTools({ table, k, text, apply }: RowToolsProps): ReactElement {
  const say = useWords(FORM);
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

function Curves({ table, found: { checked, rooms } }: { readonly table: TierTable; readonly found: Found }): ReactElement | null {
  const say = useWords(FORM);
  const language = useLanguage();
  const { plan } = checked;
  const curves = useMemo(() => (plan === null ? null : rooms.curvesOf(plan, table, language)), [plan, rooms, table, language]);
  if (curves === null) return <p className={styles['mend']}>{say('mendFirst')}</p>;
  const [first] = curves;
  return first === undefined ? null : <CurvePicture curve={first} others={curves.slice(1)} />;
}
