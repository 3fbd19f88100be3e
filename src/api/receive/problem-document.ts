/** Problems as RFC 9457 tells them to programs: one document in both languages, with what is wrong cell by cell. */

import { fill, type Language, type Messages, type Problem } from '../../lib/problem.ts';

/** A problem document; `errors` holds at most the hundred problems that an import tells one by one. */
export type ProblemDocument = {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly errors: readonly object[];
};

/** The document for some problems, the first error leading; warnings stand among the others. */
export function problemDocument(status: number, problems: readonly Problem[], messages: Messages): ProblemDocument {
  const lead = problems.find(({ severity }) => severity === 'error') ?? problems[0];
  if (lead === undefined) throw new Error('Bug: a problem document needs a problem');
  const said = (problem: Problem, language: Language): { readonly what: string; readonly mend: string } => {
    const message = messages[problem.code]?.[language] ?? { what: problem.code, mend: '' };
    return { what: fill(message.what, problem.values), mend: fill(message.mend, problem.values) };
  };
  return {
    type: `urn:hengji:problem:${lead.code.toLowerCase().replaceAll('_', '-')}`,
    title: said(lead, 'en').what,
    status,
    detail: `${said(lead, 'zh').what}${said(lead, 'zh').mend}`,
    errors: problems.map((problem) => ({
      code: problem.code,
      severity: problem.severity,
      place: problem.place,
      zh: said(problem, 'zh'),
      en: said(problem, 'en'),
    })),
  };
}
