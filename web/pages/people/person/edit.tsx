/** A small change of one thing: a button, the few fields that it needs, and what the server says where it cannot be. */

import { Button, Input, Modal, Select } from 'antd';
import { type ReactElement, useId, useState } from 'react';
import { Failed } from '../../../parts/failed.tsx';
import { useClearing } from '../../../parts/fields/clearing.tsx';
import { DayInput } from '../../../parts/fields/day.tsx';
import { PeopleChoice } from '../../../parts/fields/people-choice.tsx';
import { useWords } from '../../../words/use-words.ts';
import styles from './person.module.css';
import { EDIT } from './words.ts';

/** A field: a day, a text, an amount in yuan, one of some values, or somebody who is here today. One that is `free` may stay empty. */
export type Field = {
  readonly key: string;
  readonly title: string;
  readonly kind: 'day' | 'text' | 'yuan' | 'choice' | 'person';
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  readonly free?: true;
  /** Who cannot be chosen. */
  readonly without?: string;
};

/** What was filled in, by the keys of the fields. */
export type Filled = Readonly<Record<string, string>>;

type EditProps = {
  /** What the button says, and what is done. */
  readonly act: string;
  /** What the button on the page says where it is another word. */
  readonly label?: string;
  readonly title: string;
  readonly why?: string;
  readonly fields: readonly Field[];
  readonly begins?: Filled;
  readonly isDanger?: boolean;
  /** How it stands: a button of its own, or a quiet one in a row. */
  readonly isQuiet?: boolean;
  readonly send: (filled: Filled) => Promise<unknown>;
};

/** The button, and the dialog that it opens. */
export function Edit(props: EditProps): ReactElement {
  const [isOpen, setOpen] = useState(false);
  const { act, label = act, isQuiet = false, isDanger = false } = props;
  return (
    <>
      <Button {...(isQuiet ? { type: 'text' as const } : {})} size="small" danger={isDanger} onClick={() => setOpen(true)}>
        {label}
      </Button>
      {isOpen ? <Dialog {...props} close={() => setOpen(false)} /> : null}
    </>
  );
}

/** An amount in yuan as whole fen; null where it is none. */
export function fenOf(yuan: string): string | null {
  const [, whole = '', part = ''] = /^(\d{1,13})(?:\.(\d{1,2}))?$/.exec(yuan.trim().replaceAll(',', '')) ?? [];
  return whole === '' ? null : String(BigInt(whole) * 100n + BigInt(part.padEnd(2, '0')));
}

const isFit = ({ key, kind, free }: Field, filled: Filled): boolean => {
  const text = (filled[key] ?? '').trim();
  return text === '' ? free === true : kind !== 'yuan' || fenOf(text) !== null;
};

function Dialog({
  act,
  title,
  why,
  fields,
  begins = {},
  isDanger = false,
  send,
  close,
}: EditProps & { readonly close: () => void }): ReactElement {
  const say = useWords(EDIT);
  const [filled, setFilled] = useState<Filled>(begins);
  const [state, setState] = useState<{ readonly busy: boolean; readonly error: unknown }>({ busy: false, error: null });
  const done = async (): Promise<void> => {
    setState({ busy: true, error: null });
    try {
      await send(filled);
      close();
    } catch (error) {
      setState({ busy: false, error });
    }
  };
  return (
    <Modal
      open
      title={title}
      okText={act}
      cancelText={say('cancel')}
      onOk={done}
      onCancel={close}
      confirmLoading={state.busy}
      okButtonProps={{ danger: isDanger, disabled: !fields.every((field) => isFit(field, filled)) }}
    >
      <div className={styles['fields']}>
        {why === undefined ? null : <p>{why}</p>}
        {fields.map((field) => (
          <FieldOf
            key={field.key}
            {...{ field, value: filled[field.key] ?? '' }}
            fill={(to) => setFilled((old) => ({ ...old, [field.key]: to }))}
          />
        ))}
        {state.error === null ? null : <Failed error={state.error} />}
      </div>
    </Modal>
  );
}

type FieldProps = { readonly field: Field; readonly value: string; readonly fill: (to: string) => void };

function FieldOf({ field: { title, kind, options = [], free, without }, value, fill }: FieldProps): ReactElement {
  const say = useWords(EDIT);
  const clearing = useClearing();
  const id = useId();
  return (
    <div>
      <label htmlFor={id}>
        {title}
        {free === true ? <small> {say('free')}</small> : null}
      </label>
      {kind === 'person' ? (
        <PeopleChoice
          {...{ id, value: value === '' ? [] : [value], isOfToday: true, ...(without === undefined ? {} : { without }) }}
          change={([to = '']) => fill(to)}
        />
      ) : kind === 'choice' ? (
        <Select
          {...{
            id,
            value: value === '' ? null : value,
            options: [...options],
            onChange: (to: string | null) => fill(to ?? ''),
            allowClear: free === true ? clearing : false,
          }}
          showSearch={{ optionFilterProp: 'label' }}
          style={{ width: '100%' }}
        />
      ) : kind === 'day' ? (
        <DayInput {...{ id, value, change: fill }} />
      ) : (
        <Input
          {...{ id, value, inputMode: kind === 'yuan' ? 'decimal' : undefined }}
          {...(kind === 'yuan' ? { prefix: '¥' } : {})}
          onChange={({ target }) => fill(target.value)}
        />
      )}
    </div>
  );
}
