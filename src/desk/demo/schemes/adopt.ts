/** How an organisation takes a shipped scheme over: whom it pays, the parameters that were left open, and lines of its own. */

/** What an organisation changes in a shipped scheme. */
export type Adoption = {
  /** The name of the shipped scheme. */
  readonly scheme: string;
  /** Whom it pays: the title of a post, which stands in the facts as `position`. */
  readonly post: string;
  /** Pay lines that come first, as lines of YAML; they stand below `薪酬`. */
  readonly pay?: readonly string[];
  /** Total lines, where the scheme has none. */
  readonly total?: readonly string[];
  /** Lines that come at the end of `评分`. */
  readonly scores?: readonly string[];
  /** Lines of `结果`, where the scheme has none. */
  readonly results?: readonly string[];
  /** What does not fit: passages, and what stands in their place. */
  readonly instead?: readonly (readonly [passage: RegExp, text: string])[];
};

/** Where the values come from that the sources leave open. */
const DECIDED = '2026-04-20 集团经营会';

/** The text of a shipped scheme as the organisation releases it; comments of the original stay. */
export function adopted(text: string, { post, pay = [], total = [], scores = [], results = [], instead = [] }: Adoption): string {
  const fitting = instead.reduce((so, [passage, words]) => so.replace(passage, words), text);
  const open = fitting
    .replace(/^对象: employees.*$/m, `对象: employees 其中 position = '${post}'`)
    .replaceAll(/待定: \{ 建议: (.*?), 理由: .*? \} \}$/gm, `始终: { 来源: ${DECIDED}, 值: $1 } }`);
  const scored = scores.length === 0 ? open : before(open, /^(薪酬|总计|检查|示例):/m, `${indented(scores)}\n`);
  const paid = /^薪酬:\n/m.test(scored)
    ? scored.replace(/^薪酬:\n/m, pay.length === 0 ? '薪酬:\n' : `薪酬:\n${indented(pay)}\n`)
    : before(scored, /^(总计|检查|示例):/m, pay.length === 0 ? '' : `薪酬:\n${indented(pay)}\n`);
  const summed = total.length === 0 ? paid : before(paid, /^(检查|示例):/m, `总计:\n${indented(total)}\n`);
  return results.length === 0 ? summed : before(summed, /^(检查|示例):/m, `结果:\n${indented(results)}\n`);
}

const indented = (lines: readonly string[]): string => lines.map((line) => `  ${line}`).join('\n');

/** A text with something put before the first place that fits, or at its end. */
function before(text: string, place: RegExp, more: string): string {
  const at = text.search(place);
  return at < 0 ? `${text}${more}` : `${text.slice(0, at)}${more}${text.slice(at)}`;
}
