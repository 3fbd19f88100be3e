/** Puts questions together that one SELECT answers, in an order in which each finds what it needs. */

import type { Question } from '../../methods/question.ts';
import type { Node } from '../rows/context.ts';
import { type Level, levelOf, SUBJECT, valuesOf } from '../rows/level.ts';

/** A node under construction, and the nodes that it looks things up in. */
type Draft = Omit<Node, 'questions'> & { readonly questions: Question[] };

/** The nodes of the questions; `subjectKey` is the subjects' key column. */
export function nodesOf(questions: readonly Question[], subjectKey: string): readonly Node[] {
  const nodes: Draft[] = [];
  const places = new Map<string, number>();
  const answers = new Map<string, Level>();
  const before = { key: subjectKey, of: (id: string): Level => answers.get(id) ?? SUBJECT };
  const slots = new Map<string, number[]>();
  for (const question of questions) {
    const level = levelOf(question, valuesOf(question), before);
    const draft = draftOf(question, level, subjectKey, `n${nodes.length}`);
    const slot = slotOf(draft, question);
    const after = Math.max(-1, ...neededBy(question).map((id) => places.get(id) ?? -1));
    const place = (slots.get(slot) ?? []).find((index) => index > after) ?? nodes.length;
    if (place === nodes.length) {
      nodes.push(draft);
      slots.set(slot, [...(slots.get(slot) ?? []), place]);
    }
    nodes[place]?.questions.push(question);
    places.set(question.id, place);
    answers.set(question.id, level);
  }
  return nodes;
}

/** The questions whose answers a question looks at. */
export const neededBy = (question: Question): readonly string[] => [
  ...(question.source.is === 'groups' ? [question.source.question] : []),
  ...valuesOf(question).flatMap((value) => (value.is === 'grain' ? [value.question] : [])),
];

function draftOf(question: Question, level: Level, subjectKey: string, name: string): Draft {
  const { source, link, keys } = question;
  const late = isLate(question, level, subjectKey);
  return { name, source, link, keys, level, questions: [], late };
}

/**
 * Whether rows are summed up by the value they carry, and only the sums are looked up among the subjects: faster where a
 * group is a whole subject (half the time on ten million rows), slower on finer grains.
 */
function isLate(question: Question, rows: Level, subjectKey: string): boolean {
  const { source, link, keys, aggregate } = question;
  if (source.is !== 'table' || link.is !== 'column' || keys.length > 0) return false;
  if (aggregate.is === 'distinct' || !isPlain(question)) return false;
  if (rows.is === 'subject' && link.subjectColumn !== subjectKey) return false;
  return !valuesOf(question).some((value) => value.is === 'grain' || value.is === 'subject');
}

const isPlain = ({ aggregate }: Question): boolean => aggregate.is !== 'streak' && aggregate.is !== 'latest';

/** What questions must share to be answered together. */
function slotOf(draft: Draft, question: Question): string {
  const { source, link, keys, level, late } = draft;
  const alone = isPlain(question) ? null : question.id;
  return JSON.stringify([source, link, keys, level, late, alone], plainData);
}

/** Big integers as text, for texts by which questions are told apart. */
export const plainData = (_: string, value: unknown): unknown => (typeof value === 'bigint' ? `${value}n` : value);
