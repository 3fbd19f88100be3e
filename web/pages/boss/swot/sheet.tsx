/** The sheet in four fields: every line can be rewritten, moved and removed, and more can be added; then it is kept. */

import { CloseOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input, Select } from 'antd';
import { type ReactElement, useMemo } from 'react';
import { useLanguage } from '../../../look/choices.ts';
import { Card } from '../../../parts/page.tsx';
import { UnsentNote } from '../../../parts/unsent/unsent-note.tsx';
import { useUnsent } from '../../../parts/unsent/use-unsent.ts';
import { useWords } from '../../../words/use-words.ts';
import { SWOT } from '../words/swot.ts';
import { Keep } from './keep.tsx';
import { draftOf, PLACES, type Place, type Progress, type SwotLine } from './lines.ts';
import styles from './swot.module.css';

/** The sheet of a month. */
export function Sheet({ month, rows }: { readonly month: string; readonly rows: readonly Progress[] }): ReactElement {
  const say = useWords(SWOT);
  const language = useLanguage();
  const draft = useMemo(() => draftOf(rows, say, language), [rows, say, language]);
  const unsent = useUnsent(`swot ${month}`, draft);
  const { value: lines, set: setLines } = unsent;
  const change = (id: number, part: Partial<SwotLine>): void =>
    setLines(lines.map((line) => (line.id === id ? { ...line, ...part } : line)));
  const add = (place: Place): void => {
    const id = 1 + Math.max(-1, ...lines.map((line) => line.id));
    setLines([...lines, { id, place, text: '', isDrafted: false }]);
  };
  return (
    <>
      <UnsentNote of={unsent} />
      <p className={styles['rule']}>{rows.length === 0 ? say('noDraft') : say('rule')}</p>
      <div className={styles['fields']}>
        {PLACES.map((place) => (
          <section key={place} className={styles['field']} data-place={place}>
            <h2>{say(place)}</h2>
            {lines.some((line) => line.place === place) ? null : <p className={styles['quiet']}>{say('empty')}</p>}
            <ul>
              {lines
                .filter((line) => line.place === place)
                .map((line) => (
                  <li key={line.id}>
                    <Line
                      line={line}
                      change={(part) => change(line.id, part)}
                      remove={() => setLines(lines.filter(({ id }) => id !== line.id))}
                    />
                  </li>
                ))}
            </ul>
            <Button type="dashed" icon={<PlusOutlined />} onClick={() => add(place)}>
              {say('add')}
            </Button>
          </section>
        ))}
      </div>
      <Card title={say('keep')}>
        <Keep month={month} lines={lines.filter(({ text }) => text.trim() !== '')} done={unsent.forget} />
      </Card>
    </>
  );
}

type LineProps = { readonly line: SwotLine; readonly change: (part: Partial<SwotLine>) => void; readonly remove: () => void };

function Line({ line: { place, text, isDrafted }, change, remove }: LineProps): ReactElement {
  const say = useWords(SWOT);
  return (
    <>
      <Input.TextArea
        {...{ value: text, autoSize: { minRows: 1, maxRows: 8 }, maxLength: 2000, 'aria-label': say('text', { where: say(place) }) }}
        onChange={({ target }) => change({ text: target.value })}
      />
      <div className={styles['tools']}>
        {isDrafted ? <small>{say('fromFigures')}</small> : null}
        <Select
          {...{ value: place, size: 'small', 'aria-label': say('move'), style: { minWidth: 104 } }}
          onChange={(to: Place) => change({ place: to })}
          options={PLACES.map((value) => ({ value, label: say(value) }))}
        />
        <Button size="small" type="text" icon={<CloseOutlined />} aria-label={say('remove')} onClick={remove} />
      </div>
    </>
  );
}
