/** The rows of the file as a sheet: the first ones and those around refused cells, each with what is wrong and how to mend it. */

import { type ReactElement, useEffect, useRef } from 'react';
import { useLanguage } from '../../../look/choices.ts';
import { Card } from '../../../parts/page.tsx';
import { useWords } from '../../../words/use-words.ts';
import { IMPORT } from '../words/imports.ts';
import styles from './import.module.css';
import type { Preview } from './preview.ts';

type Problem = Preview['problems'][number];

const cellKey = (row: number | undefined, header: string | undefined): string => `${row} ${header}`;

/** The sheet. */
export function Sheet({ found }: { readonly found: Preview }): ReactElement {
  const say = useWords(IMPORT);
  const frame = useRef<HTMLDivElement>(null);
  const wrong = found.problems.filter(
    ({ place, severity }) => severity === 'error' && place?.row !== undefined && place.column !== undefined,
  );
  const doubts = found.problems.filter(({ severity }) => severity === 'warning').length;
  const show = ({ place }: Problem): void => {
    const cell = frame.current?.querySelector<HTMLElement>(`[data-cell="${CSS.escape(cellKey(place?.row, place?.column))}"]`);
    cell?.scrollIntoView({ block: 'nearest', inline: 'center' });
    cell?.focus();
  };
  // The first cell that is wrong is seen, however far right its column stands.
  useEffect(() => {
    const cell = frame.current?.querySelector<HTMLElement>('[data-cell]');
    if (cell && frame.current) frame.current.scrollLeft = cell.offsetLeft - (frame.current.clientWidth - cell.offsetWidth) / 2;
  }, [found]);
  const isFine = found.errors === 0;
  return (
    <Card
      title={isFine ? (doubts === 0 ? say('fine') : say('doubtful', { count: doubts })) : say('wrong', { count: found.errors ?? 0 })}
      aside={say('sheetSome', { rows: found.rows ?? 0 })}
      flush
    >
      {isFine ? null : <p className={styles['mend']}>{say('wrongMend')}</p>}
      <div className={styles['split']}>
        <div className={styles['frame']} ref={frame}>
          <Rows found={found} wrong={wrong} />
        </div>
        {wrong.length === 0 ? null : <Wrong wrong={wrong} show={show} />}
      </div>
    </Card>
  );
}

function Rows({ found, wrong }: { readonly found: Preview; readonly wrong: readonly Problem[] }): ReactElement {
  const say = useWords(IMPORT);
  const language = useLanguage();
  const { columns, rows } = found.sample;
  const headerOf = (column: string): string => found.mapping[column] ?? column;
  const faults = new Map(wrong.map((each) => [cellKey(each.place?.row, each.place?.column), each]));
  const written = new Map(found.refused.map(({ row, header, found: text }) => [cellKey(row, header), text]));
  return (
    <table data-as-written className={styles['sheet']} aria-label={say('sheet')}>
      <thead>
        <tr>
          <th scope="col">{say('row')}</th>
          {columns.map((column) => (
            <th key={column} scope="col">
              {headerOf(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ row, cells }, k) => (
          <tr key={row} className={k > 0 && row > (rows[k - 1]?.row ?? 0) + 1 ? styles['gap'] : ''}>
            <th scope="row">{row}</th>
            {columns.map((column, at) => {
              const key = cellKey(row, headerOf(column));
              const fault = faults.get(key);
              if (fault === undefined) return <td key={column}>{cells[at] ?? ''}</td>;
              return (
                <td key={column} className={styles['bad']} data-cell={key} title={fault[language].what} tabIndex={-1}>
                  {written.get(key) ?? cells[at] ?? say('noCell')}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Wrong({ wrong, show }: { readonly wrong: readonly Problem[]; readonly show: (problem: Problem) => void }): ReactElement {
  const say = useWords(IMPORT);
  const language = useLanguage();
  return (
    <ol className={styles['wrong']}>
      {wrong.map((each, k) => (
        <li key={k} data-code={each.code}>
          <button data-as-written type="button" onClick={() => show(each)}>
            {say('cell', { row: each.place?.row ?? '', column: each.place?.column ?? '' })}
          </button>
          <p>{each[language].what}</p>
          <p>{each[language].mend}</p>
        </li>
      ))}
    </ol>
  );
}
