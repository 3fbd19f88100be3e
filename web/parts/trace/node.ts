/** What the trace is made of: the lines of a person's month, and how they hang together. */

import type { Answer } from '../../answer.ts';

/** A line of the explanation, as the API tells it. */
export type TraceLine = Answer<'/mine/month'>['explanation'][number];

/** A line with the lines that it is made of. */
export type TraceNode = TraceLine & { readonly parts: readonly TraceNode[] };

/** The lines in the order of reading as trees: what stands deeper after a line is a part of it. */
export function treesOf(lines: readonly TraceLine[]): readonly TraceNode[] {
  const trees: TraceNode[] = [];
  const open: { readonly depth: number; readonly parts: TraceNode[] }[] = [{ depth: -1, parts: trees }];
  for (const line of lines) {
    while ((open.at(-1)?.depth ?? -1) >= line.depth) open.pop();
    const parts: TraceNode[] = [];
    open.at(-1)?.parts.push({ ...line, parts });
    open.push({ depth: line.depth, parts });
  }
  return trees;
}

/** The tree of a line by its name: the first place where it is explained. */
export function treeOf(lines: readonly TraceLine[], name: string): TraceNode | null {
  const find = (nodes: readonly TraceNode[]): TraceNode | null => {
    for (const node of nodes) {
      const found = node.name === name && !node.seen ? node : find(node.parts);
      if (found !== null) return found;
    }
    return null;
  };
  return find(treesOf(lines));
}

/** The lines with titles in their sentences where the engine names another line: = base + commission becomes = 底薪 + 业绩提成. */
export function titled(lines: readonly TraceLine[]): readonly TraceLine[] {
  const titles = new Map(lines.map(({ name, title }) => [name, title]));
  const said = (text: string): string => text.replace(/(?<![\w.（])[A-Za-z_]\w*(?![\w.(])/g, (name) => titles.get(name) ?? name);
  return lines.map((line) => ({
    ...line,
    reasons: line.reasons.map(said),
    rows: line.rows.map((row) => ({
      ...row,
      holes: Object.fromEntries(Object.entries(row.holes).map(([hole, text]) => [hole, said(text)])),
    })),
  }));
}

/** Constructs that take one of their rows, and with it one of their parts. */
const TAKING = new Set(['lookup', 'cases']);

/** Whether a part did not count this time: only rows that were not taken name it. */
export function isUnused({ method, rows }: TraceNode, part: TraceNode): boolean {
  if (!TAKING.has(method)) return false;
  const names = (text: string): boolean => text.includes(part.name) || text.includes(part.title);
  return rows.some((row) => !row.active && names(row.text)) && !rows.some((row) => row.active && names(row.text));
}

/** The next step of a line: its own, or that of the line which it takes as it is; what a sum is made of has steps of its own. */
export function nextOf(node: TraceNode): TraceNode | null {
  if (node.seen || node.next !== null) return node.seen ? null : node;
  const said = TAKING.has(node.method) ? node.rows.filter(({ active }) => active).map(({ text }) => text) : node.reasons.slice(0, 1);
  const taken = node.parts.find(({ name, title }) =>
    said.some((text) => [name, title, `「${title}」`].includes(text.replace(/^(.*→|=) /s, ''))),
  );
  return taken === undefined ? null : nextOf(taken);
}
