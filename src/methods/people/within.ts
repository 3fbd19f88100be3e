/** The group that 组内 names: a text by which subjects belong together. */

import type { Expression } from '../../lib/expression.ts';
import { type Form, wordOf } from '../form.ts';
import type { Builder, Value } from '../method.ts';
import { type Speech, sayField } from '../telling.ts';

/** The group's value, null where none is named, undefined after a problem. */
export function groupOf(within: Expression | null, builder: Builder): Value | null | undefined {
  if (within === null) return null;
  const group = builder.value(within);
  if (group === null) return undefined;
  if (group.type.is === 'text') return group;
  builder.problem('GROUP_TEXT', within.at, { text: builder.textOf(within.at) });
  return undefined;
}

/** The group in words: 同一团队编号的人, or all subjects. */
export const groupWords = (form: Form, speech: Speech): string =>
  form.fields.has('within')
    ? speech.fill({ zh: '「{within}」相同的人', en: 'those of one {within}' }, { within: sayField(form, 'within', speech) })
    : speech.fill({ zh: '全体', en: 'all' });

/** What holds for those whose group is blank. */
export const groupNotes = (form: Form, speech: Speech): readonly string[] =>
  form.fields.has('within')
    ? [
        speech.fill(
          {
            zh: '「{within}」空着的人不属于任何一组，结果未知。',
            en: 'Those whose {within} is blank are in no group; their result is unknown.',
          },
          { within: sayField(form, 'within', speech) },
        ),
      ]
    : [];

/** Who goes first. */
export const orderWords = (form: Form, speech: Speech): string =>
  speech.fill(
    wordOf(form, 'order', 'highest first') === 'highest first'
      ? { zh: '高的在前', en: 'highest first' }
      : { zh: '低的在前', en: 'lowest first' },
  );
