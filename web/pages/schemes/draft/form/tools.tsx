/** What can be done with a part of the form as a whole: look at it in the text, take it out. */

import { Button, Popconfirm } from 'antd';
import type { ReactElement, ReactNode } from 'react';
import { useWords } from '../../../../words/use-words.ts';
import styles from './form.module.css';
import { FORM } from './words.ts';

type ToolsProps = {
  readonly title: string;
  readonly isFixed: boolean;
  readonly goTo: () => void;
  readonly remove: () => void;
  readonly children?: ReactNode;
};

/** The buttons. */
export function Tools({ title, isFixed, goTo, remove, children }: ToolsProps): ReactElement {
  const say = useWords(FORM);
  return (
    <div className={styles['tools']}>
      <Button size="small" type="text" onClick={goTo}>
        {say('goTo')}
      </Button>
      {isFixed ? null : (
        <>
          {children}
          <Popconfirm {...{ title: say('removeOf', { title }), okText: say('remove'), cancelText: say('cancel'), onConfirm: remove }}>
            <Button size="small" type="text" danger>
              {say('remove')}
            </Button>
          </Popconfirm>
        </>
      )}
    </div>
  );
}
