/** What the codes of a scheme are called: by the titles that it writes, else by what its text remarks beside them. */

import type { Line } from '../methods/form.ts';
import { type Coded, type CodeTitles, codesIn, codeTitles, TITLED } from '../methods/titles.ts';
import { commentsOf, pathTo, ROOT } from './print/comments.ts';
import { word } from './words.ts';

/** What a code is called; null where nothing is written of it. */
export type CodeNames = (coded: Coded, code: string) => string | null;

/** The names of the codes of a scheme; its remarks are read when the first code without a title is asked for. */
export function codeNames(lines: readonly Line[], text: string): CodeNames {
  const titles = codeTitles(lines);
  let remarks: CodeTitles | null = null;
  return (coded, code) => {
    const title = titles[coded].get(code);
    if (title !== undefined) return title;
    remarks ??= remarksIn(lines, text);
    return remarks[coded].get(code) ?? null;
  };
}

/** What stands beside codes as a comment, without its #; of two the first. */
function remarksIn(lines: readonly Line[], text: string): CodeTitles {
  const comments = commentsOf(text);
  const remarked = (coded: Coded): ReadonlyMap<string, string> =>
    new Map(
      lines
        .flatMap(({ section, name, form }) =>
          TITLED[coded].flatMap((id) =>
            codesIn(form, id).flatMap(({ code }) => {
              const beside = comments.get([word(section, 'zh'), name, word(id, 'zh'), code].reduce(pathTo, ROOT))?.beside ?? [];
              return beside.length === 0 ? [] : [[code, beside.map((remark) => remark.replace(/^#\s*/, '')).join(' ')] as const];
            }),
          ),
        )
        .toReversed(),
    );
  return { items: remarked('items'), groups: remarked('groups'), events: remarked('events') };
}
