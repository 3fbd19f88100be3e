/** A payroll as plain data: what each person is paid or owes, line by line, and where the figures come from. */

/** What every line says, whatever its kind; `fen` is signed. Periods are texts such as 2026-10. */
export type PayrollLine = {
  readonly subject: string;
  readonly name: string;
  /** The item's name in the scheme. */
  readonly item: string;
  /** The item as people read it. */
  readonly title: string;
  readonly kind: 'pay' | 'adjustment';
  /** The period in which it was earned (所属期). */
  readonly charge: string;
  /** The period in which it is paid (发放期). */
  readonly pay: string;
  readonly fen: bigint;
  /** Why there is an adjustment; null for pay. */
  readonly reason: string | null;
  /** The run whose figures an adjustment corrects; null for pay. */
  readonly from: string | null;
};

/** Where a payroll comes from: enough to compute it again and to compare. Hashes are hexadecimal SHA-256; `madeAt` is an ISO moment. */
export type Provenance = {
  readonly organisation: string;
  readonly scheme: string;
  readonly version: string;
  readonly period: string;
  readonly run: string;
  readonly state: string;
  readonly engine: string;
  readonly schemeHash: string;
  readonly factsHash: string;
  readonly resultsHash: string;
  readonly auditHead: string;
  readonly madeAt: string;
};

/** The figures of a person that are no pay (scores, grades …), as texts. */
export type PersonFigures = {
  readonly subject: string;
  readonly name: string;
  readonly items: readonly { readonly title: string; readonly text: string }[];
};

/** A whole payroll. What is unknown has no line; it is never a line of zero. */
export type Payroll = {
  readonly provenance: Provenance;
  readonly lines: readonly PayrollLine[];
  readonly figures: readonly PersonFigures[];
};

/** One person of a payroll. `total` sums the lines in fen; null where there is none. */
export type PayrollPerson = {
  readonly subject: string;
  readonly name: string;
  readonly lines: readonly PayrollLine[];
  readonly figures: PersonFigures['items'];
  readonly total: bigint | null;
};

/** The persons of a payroll in the order in which it names them first, lines before figures. */
export function peopleOf({ lines, figures }: Payroll): readonly PayrollPerson[] {
  const names = new Map<string, string>();
  for (const { subject, name } of [...lines, ...figures]) if (!names.has(subject)) names.set(subject, name);
  const linesOf = Map.groupBy(lines, ({ subject }) => subject);
  const figuresOf = Map.groupBy(figures, ({ subject }) => subject);
  return [...names].map(([subject, name]) => {
    const own = linesOf.get(subject) ?? [];
    const items = (figuresOf.get(subject) ?? []).flatMap((each) => each.items);
    return { subject, name, lines: own, figures: items, total: totalOf(own) };
  });
}

/** The sum of lines in fen; null where there is none, because nothing known is not zero. */
export const totalOf = (lines: readonly PayrollLine[]): bigint | null =>
  lines.length === 0 ? null : lines.reduce((sum, { fen }) => sum + fen, 0n);
