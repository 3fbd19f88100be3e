/** The sides of a page as tabs: one line that scrolls on a phone; arrows move between them. */

import { type ReactElement, type ReactNode, useEffect, useId, useRef } from 'react';
import styles from './sides.module.css';

/** The sides by key, and which of them is shown. */
type SidesProps<Key extends string> = {
  readonly label: string;
  readonly sides: readonly { readonly key: Key; readonly title: ReactNode }[];
  readonly active: Key;
  readonly choose: (key: Key) => void;
  readonly children: ReactNode;
};

/** The tabs, and below them what the active side shows. */
export function Sides<Key extends string>({ label, sides, active, choose, children }: SidesProps<Key>): ReactElement {
  const id = useId();
  const tabs = useRef<HTMLDivElement>(null);
  // Where there are more than a phone has room for, the one that is open is seen.
  useEffect(() => {
    const tab = tabs.current?.querySelector<HTMLElement>(`[data-key="${active}"]`);
    if (tab && tabs.current) tabs.current.scrollLeft = Math.max(0, tab.offsetLeft + tab.offsetWidth - tabs.current.clientWidth + 24);
  }, [active]);
  const move = (event: React.KeyboardEvent<HTMLDivElement>): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const at = sides.findIndex(({ key }) => key === active);
    const next = sides[(at + step + sides.length) % sides.length];
    if (step === 0 || next === undefined) return;
    event.preventDefault();
    choose(next.key);
    event.currentTarget.querySelector<HTMLElement>(`[data-key="${next.key}"]`)?.focus();
  };
  return (
    <>
      <div ref={tabs} role="tablist" aria-label={label} className={styles['tabs']} onKeyDown={move} data-screen-only>
        {sides.map(({ key, title }) => (
          <button
            key={key}
            type="button"
            role="tab"
            id={`${id}-${key}`}
            data-key={key}
            tabIndex={key === active ? 0 : -1}
            aria-selected={key === active}
            aria-controls={`${id}-panel`}
            onClick={() => choose(key)}
          >
            {title}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${active}`} className={styles['panel']}>
        {children}
      </div>
    </>
  );
}
