/** Tables for the terminal: Chinese characters take two columns, numbers stand to the right. */

/** How many columns a text takes in a terminal. */
export function width(text: string): number {
  let columns = 0;
  for (const character of text) columns += WIDE.test(character) ? 2 : 1;
  return columns;
}

const WIDE = /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;

/** The text filled with blanks on the right. */
export const pad = (text: string, columns: number): string => text + ' '.repeat(Math.max(0, columns - width(text)));

/** The text filled with blanks on the left. */
export const padLeft = (text: string, columns: number): string => ' '.repeat(Math.max(0, columns - width(text))) + text;

/** A table as lines: the first row is the head; the first `left` columns stand left, the others right. */
export function tableLines(rows: readonly (readonly string[])[], left: number): readonly string[] {
  const columns = rows[0]?.length ?? 0;
  const widths = Array.from({ length: columns }, (_, k) => Math.max(...rows.map((cells) => width(cells[k] ?? ''))));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, k) => (k < left ? pad(cell, widths[k] ?? 0) : padLeft(cell, widths[k] ?? 0)))
      .join('  ')
      .trimEnd();
  const rule = widths.map((columnsOfOne) => '─'.repeat(columnsOfOne)).join('  ');
  return rows.flatMap((cells, k) => (k === 0 ? [line(cells), rule] : [line(cells)]));
}
