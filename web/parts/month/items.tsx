/** The items of a month by section; each leads to why it is what it is. */

import { RightOutlined } from '@ant-design/icons';
import type { ReactElement } from 'react';
import { useWords } from '../../words/use-words.ts';
import { Figure } from '../figures/figure.tsx';
import { Card } from '../page.tsx';
import styles from './month.module.css';
import { type Month, WhyLink } from './whose.tsx';
import { MONTH } from './words.ts';

/** The sections in the order in which people ask for them; sections of a scheme that are not named here come after them. */
const ORDER = ['pay', 'total', 'score', 'outcome', 'measures', 'checks'] as const;

/** The cards, one a section. */
export function Items({ month }: { readonly month: Month }): ReactElement {
  const sections = Map.groupBy(month.items, ({ section }) => section);
  const rest = [...sections.keys()].filter((each) => !(ORDER as readonly string[]).includes(each));
  return (
    <>
      {[...ORDER, ...rest].map((section) => {
        const items = sections.get(section) ?? [];
        // The total stands in the card on top.
        return items.length === 0 || section === 'total' ? null : <Section key={section} {...{ month, section, items }} />;
      })}
    </>
  );
}

type SectionProps = { readonly month: Month; readonly section: string; readonly items: Month['items'] };

function Section({ month, section, items }: SectionProps): ReactElement {
  const say = useWords(MONTH);
  const title = (ORDER as readonly string[]).includes(section) ? say(section as (typeof ORDER)[number]) : section;
  return (
    <Card title={title}>
      <ul className={styles['items']}>
        {items.map(({ name, title: own, text, state }) => (
          <li key={name}>
            <WhyLink month={month} item={name}>
              <span>{own}</span>
              <Figure text={text} state={state} size="strong" />
              <RightOutlined aria-hidden />
            </WhyLink>
          </li>
        ))}
      </ul>
    </Card>
  );
}
