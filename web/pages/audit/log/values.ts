/** What stands in the details of entries, in words: people, units, posts, schemes, tables and roles by their names, periods and moments as they are read. */

import { api } from '../../../api.ts';
import { useLanguage } from '../../../look/choices.ts';
import { momentText, periodText } from '../../../parts/figures/period.ts';
import { yuanText } from '../../../parts/money.tsx';
import { useSchemeTitles } from '../../../parts/names/schemes.ts';
import { useTitles } from '../../../parts/names/titles.ts';
import { useWords } from '../../../words/use-words.ts';
import { useRoleWords } from '../../people/roles/names.ts';
import type { DisputedNode } from '../../reviews/cases/case.ts';
import { VALUES } from '../words.ts';

/** Gives a value in words by the name of the detail. */
export type InWords = (name: string, text: string) => string;

/** Details that hold ids of people. */
const PEOPLE = new Set(['person', 'leader', 'owner', 'candidate', 'jury', 'head']);

/** Details whose values are of a few words that the program knows. */
const KNOWN = new Set(['stage', 'kind', 'side', 'purpose', 'entry', 'what', 'raters', 'own', 'confirmed', 'language', 'roles']);

/** Asks for what the words need; `people` are the names by ids. */
export function useInWords(people: ReadonlyMap<string, string>): InWords {
  const language = useLanguage();
  const titles = useTitles();
  const schemes = useSchemeTitles();
  const roles = useRoleWords();
  const say = useWords(VALUES);
  const tables = api.useQuery('get', '/facts/tables', {}, { staleTime: 300_000, retry: false });
  const parts = (text: string): readonly string[] => text.replaceAll(/["[\]]/g, '').split(/, ?/);
  const known = (word: string): string => (word in VALUES ? say(word as keyof typeof VALUES) : word);
  const tableOf = (table: string): string => tables.data?.rows.find((each) => each.table === table)?.title ?? table;
  return (name, text) => {
    if (name === 'node') return disputed(text, tableOf);
    if (PEOPLE.has(name))
      return joined(
        language,
        parts(text).map((id) => people.get(id) ?? id),
      );
    if (name === 'role') return roles.word(text);
    if (KNOWN.has(name)) return joined(language, parts(text).map(known));
    if (name === 'unit') return titles.unit(text);
    if (name === 'post') return titles.post(text);
    if (name === 'scheme') return schemes(text);
    if (name === 'table') return tableOf(text);
    if (name === 'period') return periodText(text, language);
    if (name === 'fen' && /^-?\d+$/.test(text)) return yuanText(text);
    return /^\d{4}-\d\d-\d\dT/.test(text) ? momentText(text) : text;
  };
}

const joined = (language: 'zh' | 'en', all: readonly string[]): string => all.join(language === 'zh' ? '、' : ', ');

/** What a dispute is about: a record by its table and its row, a rule by its name, a rating by its item; what cannot be read stays as the log has it. */
function disputed(text: string, tableOf: (table: string) => string): string {
  try {
    const node = JSON.parse(text) as DisputedNode;
    if (node.is === 'fact') return `${tableOf(node.table)} #${node.batch}·${node.row}`;
    return node.is === 'rule' ? node.path : (node.item ?? `#${node.form}`);
  } catch {
    return text;
  }
}
