/** A choice of a unit by its name; null is the whole organisation, where that may be chosen. */

import { Select } from 'antd';
import type { ReactElement } from 'react';
import { api } from '../../../api.ts';
import { LAYER } from '../../../parts/layer.ts';

type UnitChoiceProps = {
  readonly id: string;
  readonly value: string | null;
  /** What the whole is called; without it a unit must be chosen. */
  readonly whole?: string;
  readonly change: (unit: string | null) => void;
};

/** The choice. */
export function UnitChoice({ id, value, whole, change }: UnitChoiceProps): ReactElement {
  const units = api.useQuery('get', '/units', {}, { staleTime: 300_000 });
  const named = (units.data?.rows ?? []).map(({ unit, name }) => ({ value: unit, label: name }));
  const options = whole === undefined ? named : [{ value: '', label: whole }, ...named];
  return (
    <Select
      {...{ id, options, showSearch: true, optionFilterProp: 'label', value: whole === undefined ? value : (value ?? '') }}
      {...{ getPopupContainer: LAYER.getContainer, onChange: (to: string | null) => change(to === '' ? null : to) }}
    />
  );
}
