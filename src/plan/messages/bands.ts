/** The sentences for tables of bands: holes, overlaps, order, boundaries. */

import type { Messages } from '../../lib/problem.ts';

/** Messages of problems with bands, by code. */
export const bandMessages = {
  BANDS_HOLE: {
    zh: {
      what: '前一档到「{before}」就完了，这一档从「{value}」才开始，中间空着：{middle} 不属于任何一档，碰到就没有结果。',
      mend: '让两档接上：把「{value}」改成「{before}」；如果中间本来另有一档，把它补上。',
    },
    en: {
      what: 'The row before ends at "{before}" and this one begins at "{value}"; between them is a hole: {middleEn} belongs to no row and would have no result.',
      mend: 'Join them by writing "{before}" in place of "{value}", or add the row that belongs between them.',
    },
  },
  HOLE_TYPED: {
    zh: {
      what: '前一档到「{before}」，这一档从「{value}」起，看着挨着，其实中间空着：{middle} 不属于任何一档，碰到就没有结果。',
      mend: '两档用同一个数接上，用词说明它归谁：前一档「到 {before}」、这一档「超过 {before}」（归前一档），或者「不足 {before}」、「满 {before}」（归这一档）。',
    },
    en: {
      what: 'The row before ends at "{before}" and this one begins at "{value}". They look joined, but {middleEn} belongs to neither and would have no result.',
      mend: 'Join both at one number and let words say whose it is: "up to {before}" then "above {before}", or "below {before}" then "from {before}".',
    },
  },
  BANDS_HOLE_POINT: {
    zh: {
      what: '前一档不含「{value}」，这一档也不含，正好 {value} 时不属于任何一档，碰到就没有结果。',
      mend: '让其中一档含它：前一档改成「到 {value}」，或者这一档改成「满 {value}」。',
    },
    en: {
      what: 'The row before stops short of "{value}" and this one begins above it, so exactly {value} belongs to neither.',
      mend: 'Let one of them have it: "up to {value}" in the row before, or "from {value}" here.',
    },
  },
  BANDS_SHARE: {
    zh: {
      what: '前一档含「{value}」，这一档也含，正好 {value} 时同时属于两档，不知道按哪一档算。',
      mend: '只让一档含它：前一档改成「不足 {value}」，或者这一档改成「超过 {value}」。',
    },
    en: {
      what: 'The row before includes "{value}" and so does this one, so exactly {value} belongs to both.',
      mend: 'Let only one of them have it: "below {value}" in the row before, or "above {value}" here.',
    },
  },
  BANDS_OVERLAP: {
    zh: {
      what: '前一档要到「{before}」才完，这一档从「{value}」就开始了，重叠了一段：{middle} 同时属于两档，不知道按哪一档算。',
      mend: '让两档接上：把「{value}」改成「{before}」，或者让前一档到「{value}」为止。',
    },
    en: {
      what: 'The row before goes on to "{before}", yet this one begins at "{value}": {middleEn} belongs to both, and nobody knows which one holds.',
      mend: 'Join them: write "{before}" in place of "{value}", or end the row before at "{value}".',
    },
  },
  BANDS_FALL: {
    zh: {
      what: '「{value}」排在「{before}」后面，却比它小。各档要从低到高写，不然后面的档永远轮不到。',
      mend: '按从低到高重新排：{order}；如果是写错了数，改正它。',
    },
    en: {
      what: '"{value}" stands after "{before}" and is smaller. Rows must rise, or the later ones would never be reached.',
      mend: 'Put the rows in rising order: {order}; if a number is mistyped, correct it.',
    },
  },
  BAND_TWICE: {
    zh: { what: '「{value}」在两行里都写了，两档之间什么也没有，其中一档永远轮不到。', mend: '删掉多余的一行；如果是写错了数，改正它。' },
    en: {
      what: '"{value}" stands in two rows; nothing lies between them, so one of them is never reached.',
      mend: 'Remove one of them; if a number is mistyped, correct it.',
    },
  },
  BAND_TURNED: {
    zh: { what: '这一档从「{high}」到「{low}」，起点不比终点小，没有数落得进去。', mend: '把两个数对调，先写小的，再写大的。' },
    en: {
      what: 'This row runs from "{high}" to "{low}"; its start is not below its end, so no value falls into it.',
      mend: 'Swap the two: the smaller one first.',
    },
  },
  BAND_UNREACHED: {
    zh: { what: '前面的「{rest}」已经包下剩下的所有情况，这一行「{row}」永远轮不到。', mend: '把「{rest}」那一行移到最后。' },
    en: {
      what: '"{rest}" before it takes all that remains, so the row {row} is never reached.',
      mend: 'Move the row with "{rest}" to the end.',
    },
  },
  BAND_OPEN_EARLY: {
    zh: { what: '「{found}」没有写到哪里为止，会把后面的档都包进去。', mend: '补上终点，例如「{found} 不足 {next}」。' },
    en: {
      what: '"{found}" does not say where it ends and would swallow the rows after it.',
      mend: 'Add its end, such as "{found} below {next}".',
    },
  },
  BANDS_MIXED: {
    zh: {
      what: '同一张表里，「{ending}」说的是到哪里为止，「{beginning}」说的是从哪里起，混在一起看不出各档的界线。',
      mend: '全用一种写法：都写终点（到、不足，最后一行「以上」），或都写起点（满、超过）；要两头都写，就每行都写两头，例如「满 5万元 不足 10万元」。',
    },
    en: {
      what: 'In one table "{ending}" says where a row ends and "{beginning}" where one begins; mixed, the boundaries cannot be told.',
      mend: 'Use one way for all rows: ends (up to, below, and last "rest"), or beginnings (from, above), or both in each row, such as "from 50000yuan below 100000yuan".',
    },
  },
  NO_OPEN_TOP: {
    zh: {
      what: '最后一档到「{last}」就完了，超过「{last}」怎么算没有写，做得最多的人反而没有结果。',
      mend: '在最后加一行 [以上, …]，写明超过「{last}」怎么算。',
    },
    en: {
      what: 'The last row ends at "{last}"; whoever goes beyond "{last}" would have no result.',
      mend: 'Add a last row [rest, …] that says what is given above "{last}".',
    },
  },
  BOUNDARY_SIDE: {
    zh: {
      what: '「{found}」没有说两头含不含：正好 {low} 或正好 {high} 时归哪一档，说不清。',
      mend: '写成「满 {low} 不足 {high}」（含 {low}，不含 {high}），或者「超过 {low} 到 {high}」（不含 {low}，含 {high}）。每一档都用同一种写法。',
    },
    en: {
      what: '"{found}" does not say whether its ends are included: exactly {low} or exactly {high} could belong to either row.',
      mend: 'Write "from {low} below {high}" (with {low}, without {high}) or "above {low} up to {high}" (the other way round), the same way in every row.',
    },
  },
  REST_AMONG_LOWER: {
    zh: {
      what: '这张表的每一行写的是从哪里起（「{first}」），最后的「{rest}」看不出是说更高的还是更低的。',
      mend: '更高的写成「满 …」；低于第一行的，删掉这一行，在外面写「不到: {result}」。',
    },
    en: {
      what: 'The rows say where they begin ("{first}"), so "{rest}" could mean what is above or what is below them.',
      mend: 'For what is above write "from …"; for what is below the first row, remove this row and write "short of: {result}" beside the table.',
    },
  },
  BELOW_NOT_NEEDED: {
    zh: { what: '第一档「{first}」已经从最低的算起，没有更低的了，「不到: {below}」永远用不上。', mend: '删掉「不到」。' },
    en: {
      what: 'The first row "{first}" already begins at the lowest value, so "short of: {below}" never applies.',
      mend: 'Remove "short of".',
    },
  },
  BOUND_CONSTANT: {
    zh: {
      what: '分档的界线要是事先定好的数，「{found}」不是，各档的先后没法核对。',
      mend: '写一个数，例如 5万元，或者写一个数值参数的名称。',
    },
    en: {
      what: 'A boundary must be a number fixed beforehand; "{found}" is not, so the order of the rows cannot be proved.',
      mend: 'Write a number, such as 50000yuan, or the name of a parameter that holds one.',
    },
  },
  BOUND_UNIT: {
    zh: {
      what: '界线「{found}」的单位是「{bound}」，拿来分档的值却是「{over}」，对不上。',
      mend: '把各档的界线都改成以「{over}」计；如果是分档的值写错了，换成以「{bound}」计的那个。',
    },
    en: {
      what: 'The boundary "{found}" is in {boundEn}, and the value that is looked up is in {overEn}.',
      mend: 'Write all boundaries in {overEn}; or if the wrong value is looked up, use one in {boundEn}.',
    },
  },
  CASES_EXPECTED: {
    zh: {
      what: '这里要一张分档表，「{found}」不是，没有档可分。',
      mend: '写成 [[不足 5万元, 0元], [以上, 500元]]，或者写一个存着分档表的参数名称。',
    },
    en: {
      what: 'Rows of cases are needed here, and "{found}" has none.',
      mend: 'Write [[below 50000yuan, 0yuan], [rest, 500yuan]], or the name of a parameter that holds such rows.',
    },
  },
} satisfies Messages;
