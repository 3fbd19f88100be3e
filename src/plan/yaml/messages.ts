/** The sentences for what can be wrong in the YAML of a scheme. */

import type { Messages } from '../../lib/problem.ts';

/** Messages of the problems of readTree. */
export const yamlMessages = {
  'yaml-too-long': {
    zh: {
      what: '这份文本有 {length} 个字符，最多读 {limit} 个，所以没有读。',
      mend: '把方案拆成几份。',
    },
    en: {
      what: 'This text has {length} characters; at most {limit} are read, so none were.',
      mend: 'Split the scheme into several.',
    },
  },
  'yaml-empty': {
    zh: { what: '文本里什么也没有，没有方案可读。', mend: '从「方案: 名称」这一行写起。' },
    en: {
      what: 'There is nothing in this text, so there is no scheme to read.',
      mend: 'Begin with the line "scheme: name".',
    },
  },
  'yaml-documents': {
    zh: {
      what: '「---」开始了第二份文档，一个文件只能有一个方案，后面的不会被读。',
      mend: '删掉「---」，或者把后面的内容移到另一个文件。',
    },
    en: {
      what: '"---" begins a second document; a file holds one scheme, and what follows would not be read.',
      mend: 'Remove "---", or move what follows to a file of its own.',
    },
  },
  'yaml-too-deep': {
    zh: {
      what: '这里的层次超过 {limit} 层，读不下去。',
      mend: '给里面的部分起个名字，单独写一行。',
    },
    en: {
      what: 'Lists and keys stand in each other more than {limit} deep here; reading stops.',
      mend: 'Give the inner part a name and a line of its own.',
    },
  },
  'yaml-tab': {
    zh: {
      what: '这一行用制表符（Tab）缩进。YAML 不知道一个 Tab 算几格，所以看不出这一行属于谁。',
      mend: '把行首的 Tab 换成空格，每层两个。',
    },
    en: {
      what: 'This line is indented with a tab. YAML does not know how wide a tab is, so it cannot tell what the line belongs to.',
      mend: 'Replace the tab at the start of the line by blanks, two for each level.',
    },
  },
  'yaml-wide-blank': {
    zh: {
      what: '这里是全角空格，YAML 不把它当空格，这一行就读不成「键: 值」。',
      mend: '换成半角空格。',
    },
    en: {
      what: 'This is a full-width or non-breaking blank. YAML takes it for a letter, so the line is not read as "key: value".',
      mend: 'Type an ordinary blank.',
    },
  },
  'yaml-wide-colon': {
    zh: {
      what: '「{key}」后面是全角冒号「：」，YAML 不认它，会把整行当成一段文字。',
      mend: '改成半角冒号加空格「{key}: 」；如果这就是一段文字，给它加引号。',
    },
    en: {
      what: 'After "{key}" stands a full-width colon "：". YAML does not know it and takes the whole line for text.',
      mend: 'Write an ordinary colon and a blank, "{key}: "; if it is meant as text, put it in quotes.',
    },
  },
  'yaml-wide-comma': {
    zh: {
      what: '方括号或花括号里的全角逗号「，」分不开两项，YAML 把「{text}」读成一项。',
      mend: '改成半角逗号加空格「, 」；如果逗号是文字的一部分，给这段文字加引号。',
    },
    en: {
      what: 'A full-width comma "，" separates nothing inside [ ] or { }: YAML reads "{text}" as one item.',
      mend: 'Write an ordinary comma and a blank; if the comma is part of a text, put the text in quotes.',
    },
  },
  'yaml-wide-bracket': {
    zh: {
      what: '「{wide}」是全角括号，YAML 把它当文字，后面的列表就读不成列表。',
      mend: '改成半角「{narrow}」；如果这就是文字，给它加引号。',
    },
    en: {
      what: '"{wide}" is a full-width bracket. YAML takes it for text, so no list or map begins here.',
      mend: 'Write "{narrow}"; if it is meant as text, put it in quotes.',
    },
  },
  'yaml-tight-colon': {
    zh: {
      what: '「{key}:」后面缺一个空格，YAML 会把整行当成一段文字。',
      mend: '冒号后面加一个空格「{key}: 」；如果这就是一段文字，给它加引号。',
    },
    en: {
      what: 'A blank is missing after "{key}:", so YAML takes the whole line for text.',
      mend: 'Put a blank after the colon, "{key}: "; if it is meant as text, put it in quotes.',
    },
  },
  'yaml-tight-dash': {
    zh: {
      what: '「-」后面缺一个空格，YAML 不把「{item}」当成列表的一项。',
      mend: '写成「- {item}」。',
    },
    en: {
      what: 'A blank is missing after "-", so YAML does not take "{item}" for an item of a list.',
      mend: 'Write "- {item}".',
    },
  },
  'yaml-lone-line': {
    zh: {
      what: '「{text}」没有「: 」，YAML 看不出它是哪一项的值。',
      mend: '写成「键: 值」；如果它接着上一行，把两行写在一行，或者给整段加引号。',
    },
    en: {
      what: '"{text}" has no ": ", so YAML cannot tell what it is the value of.',
      mend: 'Write "key: value"; if it continues the line before, join the two or put the whole in quotes.',
    },
  },
  'yaml-deeper-line': {
    zh: {
      what: '「{key}」已经有值「{value}」，下一行的「{name}」却缩进得更深，YAML 不知道它属于谁。',
      mend: '把「{name}」缩进到和「{key}」对齐；如果它是「{key}」的下级，删掉「{value}」或另起一个键。',
    },
    en: {
      what: '"{key}" already has the value "{value}", yet "{name}" on the next line is indented deeper; YAML cannot tell what it belongs to.',
      mend: 'Indent "{name}" as far as "{key}"; if it belongs under "{key}", give "{value}" a key of its own.',
    },
  },
  'yaml-colon-cuts': {
    zh: {
      what: '「{key}」的值里又有一个「: 」，YAML 在「{text}」后面把它切开了。',
      mend: '给整个值加引号；如果「{text}」是下一级的键，另起一行并缩进。',
    },
    en: {
      what: 'The value of "{key}" holds another ": ", and YAML cuts it after "{text}".',
      mend: 'Put the whole value in quotes; if "{text}" is a key one level down, write it on a line of its own, indented.',
    },
  },
  'yaml-comment-cuts': {
    zh: {
      what: 'YAML 把「{cut}」当成注释扔掉了，只剩下「{kept}」。',
      mend: '如果「#」是值的一部分，给整个值加引号；如果真是注释，写成「# 注释」，井号后空一格。',
    },
    en: {
      what: 'YAML drops "{cut}" as a comment; only "{kept}" is left.',
      mend: 'If the # belongs to the value, put the whole value in quotes; if it is a comment, write a blank after the #.',
    },
  },
  'yaml-comma-cuts': {
    zh: {
      what: '在方括号或花括号里，逗号把「{text}」切断了，后半段成了另一项。',
      mend: '给整段加引号，写成 {quoted}；或者不用括号，每个键另起一行。',
    },
    en: {
      what: 'Inside [ ] or { } the comma cuts "{text}" off, and what follows the comma becomes an item of its own.',
      mend: 'Put the whole expression in quotes, {quoted}, or write each key on a line of its own without brackets.',
    },
  },
  'yaml-unclosed-bracket': {
    zh: {
      what: '「{open}」一直没有关上，后面的内容都被当成括号里的。',
      mend: '在这一项结束的地方补上「{close}」。',
    },
    en: {
      what: '"{open}" is never closed, so everything after it is read as being inside.',
      mend: 'Put "{close}" where the list or map ends.',
    },
  },
  'yaml-extra-bracket': {
    zh: {
      what: '多了一个「{bracket}」，没有与它配对的开括号。',
      mend: '删掉它，或者在前面补上开括号。',
    },
    en: {
      what: 'There is a "{bracket}" too many: nothing was opened that it closes.',
      mend: 'Remove it, or open the bracket before.',
    },
  },
  'yaml-extra-comma': {
    zh: { what: '这里多了一个逗号，前面没有可分开的项。', mend: '删掉逗号，或者补上缺的那一项。' },
    en: {
      what: 'There is a comma too many: no item stands before it.',
      mend: 'Remove the comma, or write the item that is missing.',
    },
  },
  'yaml-flow-indentation': {
    zh: {
      what: '括号里的内容换行以后缩进不够，YAML 以为括号已经结束。',
      mend: '让括号里的每一行都比它的键缩进得深。',
    },
    en: {
      what: 'A line inside the brackets is not indented enough; YAML takes the brackets for ended.',
      mend: 'Indent every line inside the brackets deeper than their key.',
    },
  },
  'yaml-indentation': {
    zh: {
      what: '这一行的缩进和同级的行没有对齐，YAML 不知道它属于哪一级。',
      mend: '让同一级的行从同一列开始。',
    },
    en: {
      what: 'This line does not start in the same column as its neighbours, so YAML cannot tell which level it belongs to.',
      mend: 'Start all lines of one level in one column.',
    },
  },
  'yaml-unclosed-quote': {
    zh: {
      what: '引号 {quote} 一直没有关上，后面的内容都成了引号里的文字。',
      mend: '在文字结束的地方补上 {quote}；文字里的单引号要写两个。',
    },
    en: {
      what: 'The quote {quote} is never closed, so everything after it becomes part of the text.',
      mend: 'Put {quote} where the text ends; a single quote inside is written twice.',
    },
  },
  'yaml-text-after': {
    zh: {
      what: '值在「{before}」就结束了，后面的「{rest}」没有地方放。',
      mend: '如果是一个表达式，给整个表达式加上另一种引号，例如 "\'甲\' = 岗位"；如果是两项，中间加逗号。',
    },
    en: {
      what: 'The value has ended at "{before}"; there is no place for "{rest}" after it.',
      mend: 'If all of it is one expression, put it in quotes of the other kind, as in "\'a\' = post"; if these are two items, put a comma between them.',
    },
  },
  'yaml-list-on-key-line': {
    zh: {
      what: '列表的「- 」不能和键写在同一行。',
      mend: '「- 」另起一行，比键多缩进两格；或者用方括号写成 [甲, 乙]。',
    },
    en: {
      what: 'The "- " of a list cannot stand on the line of its key.',
      mend: 'Begin the list on the next line, two blanks deeper, or write it in brackets: [a, b].',
    },
  },
  'yaml-start': {
    zh: {
      what: '值不能以「{character}」开头，YAML 给它另有用处。',
      mend: "给整个值加引号，例如 '{character} …'。",
    },
    en: {
      what: 'A value cannot begin with "{character}": YAML uses it for something else.',
      mend: "Put the whole value in quotes, as in '{character} …'.",
    },
  },
  'yaml-escape': {
    zh: {
      what: '双引号里的「{text}」不是 YAML 认识的转义。',
      mend: '换成单引号，或者把「\\」写成两个。',
    },
    en: {
      what: '"{text}" is no escape that YAML knows inside double quotes.',
      mend: 'Use single quotes, or write the \\ twice.',
    },
  },
  'yaml-mark': {
    zh: {
      what: '「{mark}」是 YAML 的锚点、引用或标签，方案里不用它们：每个值都写在它生效的地方。',
      mend: '如果「{sign}」是值的一部分，给整个值加引号；否则把值直接写出来。',
    },
    en: {
      what: '"{mark}" is an anchor, alias or tag of YAML. Schemes do not use them: every value stands where it holds.',
      mend: 'If the "{sign}" is part of the value, put the whole value in quotes; else write the value itself.',
    },
  },
  'yaml-key-not-text': {
    zh: {
      what: '键是一个列表或者一组键值，键只能是文字。',
      mend: '写成一个词；如果带括号，给它加引号。',
    },
    en: {
      what: 'This key is a list or a map; a key must be text.',
      mend: 'Write one word; if it has brackets, put it in quotes.',
    },
  },
  'yaml-no-key': {
    zh: { what: '冒号前面没有键，不知道这个值叫什么。', mend: '在冒号前面写上名称。' },
    en: {
      what: 'No key stands before the colon, so the value has no name.',
      mend: 'Write the name before the colon.',
    },
  },
  'yaml-key-twice': {
    zh: {
      what: '「{key}」在第 {line} 行已经写过一次，后写的不会生效。',
      mend: '删掉一个，或者换一个名称。',
    },
    en: {
      what: '"{key}" already stands on line {line}; the second one would have no effect.',
      mend: 'Remove one of them, or give it another name.',
    },
  },
  'yaml-no-value': {
    zh: {
      what: '「{key}」后面没有值，不知道它该是什么；空着不等于零。',
      mend: '写上值，或者删掉这一行；还没定的数写「待定」。',
    },
    en: {
      what: '"{key}" has no value, so nothing says what it is; empty is not zero.',
      mend: 'Write the value or remove the line; a number not yet decided is declared as "open".',
    },
  },
  'yaml-empty-item': {
    zh: { what: '列表的这一项是空的。', mend: '在「- 」后面写上内容，或者删掉这一行。' },
    en: {
      what: 'This item of the list is empty.',
      mend: 'Write something after the "- ", or remove the line.',
    },
  },
  'yaml-unreadable': {
    zh: {
      what: 'YAML 从这里开始读不下去。',
      mend: '检查这一行和上一行的缩进、冒号后的空格、括号和引号是否成对；拿不准的值加上引号。',
    },
    en: {
      what: 'YAML cannot be read from here on.',
      mend: 'On this line and the one before, look at the indentation, the blank after each colon, and whether brackets and quotes come in pairs; put doubtful values in quotes.',
    },
  },
} satisfies Messages;
