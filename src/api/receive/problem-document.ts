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

/** A problem in both languages. */
export type ToldProblem = {
  readonly code: string;
  readonly severity: Problem['severity'];
  readonly place: Problem['place'];
  readonly zh: { readonly what: string; readonly mend: string };
  readonly en: { readonly what: string; readonly mend: string };
};

const said = ({ code, values }: Problem, messages: Messages, language: Language): { readonly what: string; readonly mend: string } => {
  const message = messages[code]?.[language] ?? { what: code, mend: '' };
  return { what: fill(message.what, values), mend: fill(message.mend, values) };
};

/** A problem as it is told. */
export const toldProblem = (problem: Problem, messages: Messages): ToldProblem => ({
  ...{ code: problem.code, severity: problem.severity, place: problem.place },
  ...{ zh: said(problem, messages, 'zh'), en: said(problem, messages, 'en') },
});

/** The document for some problems, the first error leading; warnings stand among the others. */
export function problemDocument(status: number, problems: readonly Problem[], messages: Messages): ProblemDocument {
  const lead = problems.find(({ severity }) => severity === 'error') ?? problems[0];
  if (lead === undefined) throw new Error('Bug: a problem document needs a problem');
  const { zh, en } = toldProblem(lead, messages);
  return {
    type: `urn:hengji:problem:${lead.code.toLowerCase().replaceAll('_', '-')}`,
    title: en.what,
    status,
    detail: `${zh.what}${zh.mend}`,
    errors: problems.map((problem) => toldProblem(problem, messages)),
  };
}
