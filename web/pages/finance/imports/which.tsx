/** Which table a file holds, and which sheet of a workbook is read: as its names say, or as somebody chooses. */

import { useNavigate, useSearch } from '@tanstack/react-router';
import { Select } from 'antd';
import type { ReactElement } from 'react';
import { useTableChoices } from '../../../parts/names/tables.ts';
import { Card } from '../../../parts/page.tsx';
import { useWords } from '../../../words/use-words.ts';
import { IMPORT } from '../words/imports.ts';
import styles from './import.module.css';
import type { Preview } from './preview.ts';

type WhichProps = { readonly found: Preview; readonly asksTable: boolean; readonly asksSheet: boolean };

/** The file, its table, its sheet. */
export function Which({ found, asksTable, asksSheet }: WhichProps): ReactElement {
  const say = useWords(IMPORT);
  const { name, table, sheet } = useSearch({ from: '/finance/import' });
  const navigate = useNavigate({ from: '/finance/import' });
  const named = useTableChoices();
  return (
    <Card>
      <div className={styles['which']}>
        <div>
          <small>{say('file')}</small>
          <b>{name ?? found.source}</b>
        </div>
        {found.sheets.length < 2 ? null : (
          <Choice
            {...{ id: 'which-sheet', title: say('whichSheet'), value: sheet ?? found.sheet, asks: asksSheet ? say('sheetWhich') : null }}
            isGiven
            options={found.sheets.map((value) => ({ value, label: value }))}
            // Another sheet is another table, unless somebody says so again.
            choose={(to) => void navigate({ search: ({ table: _, ...old }) => ({ ...old, sheet: to }) })}
          />
        )}
        <Choice
          {...{ id: 'which-table', title: say('table'), value: table ?? found.table, asks: asksTable ? say('tableWhich') : null }}
          options={named}
          choose={(to) => void navigate({ search: (old) => ({ ...old, table: to }) })}
        />
      </div>
    </Card>
  );
}

type ChoiceProps = {
  readonly id: string;
  readonly title: string;
  readonly value: string | null;
  /** What is said where somebody must choose; null where the names say it. */
  readonly asks: string | null;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly choose: (to: string) => void;
  /** Whether what is offered are names of somebody else's, in whatever language. */
  readonly isGiven?: true;
};

function Choice({ id, title, value, asks, options, choose, isGiven }: ChoiceProps): ReactElement {
  return (
    <div className={styles['choice']} data-as-written={isGiven}>
      <small id={id}>{title}</small>
      <Select
        {...{ value, options: [...options], onChange: (to: string | null) => to !== null && choose(to) }}
        {...{ 'aria-labelledby': id, status: asks === null ? '' : 'warning' }}
        showSearch={{ optionFilterProp: 'label' }}
      />
      {asks === null ? null : <p className={styles['asks']}>{asks}</p>}
    </div>
  );
}
