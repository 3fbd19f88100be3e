/** A field that a list is searched by while one types. */

import { CloseCircleFilled, SearchOutlined } from '@ant-design/icons';
import { Input } from 'antd';
import type { ReactElement } from 'react';
import { useWords } from '../../words/use-words.ts';
import { PARTS } from '../words.ts';

type FindProps = {
  /** What can be searched for; it stands in the empty field. */
  readonly label: string;
  readonly value: string;
  readonly find: (text: string) => void;
  readonly className?: string | undefined;
};

/** The field; what stands in it is cleared by one press. */
export function Find({ label, value, find, className = '' }: FindProps): ReactElement {
  const say = useWords(PARTS);
  return (
    <Input
      {...{ value, className, placeholder: label, 'aria-label': label, prefix: <SearchOutlined /> }}
      allowClear={{ clearIcon: <CloseCircleFilled aria-label={say('clear')} /> }}
      onChange={({ target }) => find(target.value)}
    />
  );
}
