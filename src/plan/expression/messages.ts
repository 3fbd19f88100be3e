/** The sentences for what can be wrong in an expression. */

import type { Messages } from '../../lib/problem.ts';

/** Messages of the problems of parseExpression. */
export const expressionMessages = {
  'expression-empty': {
    zh: {
      what: '这里该有一个表达式，却是空的。',
      mend: '写上一个数、一个名称或者一个算式，例如「sales × 2%」。',
    },
    en: {
      what: 'An expression is expected here, and there is none.',
      mend: 'Write a number, a name or a formula, such as sales * 2%.',
    },
  },
  'expression-too-long': {
    zh: {
      what: '这个表达式太长（{length}，最多 {limit}），没有读。',
      mend: '把其中的部分起名，单独写成一行。',
    },
    en: {
      what: 'This expression is too long ({length}, at most {limit}) and was not read.',
      mend: 'Give parts of it names on lines of their own.',
    },
  },
  'expression-too-deep': {
    zh: {
      what: '括号、函数和「若」一层套一层，超过了 {limit} 层。',
      mend: '把里面的部分起名，单独写成一行。',
    },
    en: {
      what: 'Parentheses, functions and "if" stand in each other more than {limit} deep.',
      mend: 'Give the inner part a name on a line of its own.',
    },
  },
  'expression-character': {
    zh: {
      what: '表达式里不能有「{character}」。',
      mend: '删掉它；如果它是名称的一部分，把名称写在「」里；如果是文字，写在引号里。',
    },
    en: {
      what: 'An expression cannot hold "{character}".',
      mend: 'Remove it; if it is part of a name, write the name in 「」; if it is text, put it in quotes.',
    },
  },
  'expression-foreign-sign': {
    zh: { what: '这里不用「{sign}」。', mend: '写「{instead}」。' },
    en: { what: '"{sign}" is not used here.', mend: 'Write {instead}.' },
  },
  'expression-unclosed-quote': {
    zh: {
      what: '{open} 打开后没有 {close} 关上，后面的都成了文字或名称。',
      mend: '补上 {close}；如果里面有 {close} 这个字，写两个。',
    },
    en: {
      what: '{open} is opened and never closed by {close}, so all that follows becomes text or a name.',
      mend: 'Add {close}; where it is part of the text, write it twice.',
    },
  },
  'expression-unclosed-parenthesis': {
    zh: { what: '这个括号没有关上，看不出它管到哪里。', mend: '在该结束的地方补上「)」。' },
    en: {
      what: 'This parenthesis is never closed, so nobody can see how far it reaches.',
      mend: 'Add ")" where it should end.',
    },
  },
  'expression-extra-parenthesis': {
    zh: { what: '多了一个「)」，前面没有与它配对的「(」。', mend: '删掉它，或者在前面补上「(」。' },
    en: {
      what: 'There is a ")" too many: no "(" before it is open.',
      mend: 'Remove it, or add the "(".',
    },
  },
  'expression-thousands': {
    zh: {
      what: '「{text}」里的逗号会被当成两项之间的分隔，读不出你要的数。',
      mend: '一个数写成 {plain}；两个数就在逗号后空一格：{apart}。',
    },
    en: {
      what: 'The comma in "{text}" separates items, so this is not the number it looks like.',
      mend: 'Write one number as {plain}; for several, put a blank after the comma: {apart}.',
    },
  },
  'expression-number': {
    zh: {
      what: '「{text}」不是一个完整的数。',
      mend: '小数点两边都要有数字，而且只有一个小数点，例如 0.5。',
    },
    en: {
      what: '"{text}" is no complete number.',
      mend: 'Write digits on both sides of one point, such as 0.5.',
    },
  },
  'expression-number-long': {
    zh: {
      what: '数「{text}」太大，或小数超过 {places} 位；最大不到一千万亿。',
      mend: '检查是不是多写了零；需要更细就换一个更小的单位。',
    },
    en: {
      what: 'The number {text} is too large (10^15 is the limit) or has more than {places} decimal places.',
      mend: 'Look for digits too many, or use a smaller unit.',
    },
  },
  'expression-leading-zero': {
    zh: {
      what: '「{text}」以 0 开头：作为数会变成 {plain}，前面的零就丢了。',
      mend: "如果是编号，写成文字 '{text}'；如果是数，写成 {plain}。",
    },
    en: {
      what: '{text} begins with 0: as a number it would become {plain} and lose its zeros.',
      mend: "Write an identifier as the text '{text}', a number as {plain}.",
    },
  },
  'expression-permille': {
    zh: { what: '这里不用「‰」，容易和「%」看混。', mend: '写成百分数，例如 5‰ 写 0.5%。' },
    en: {
      what: '"‰" is not used here: it is too easily taken for "%".',
      mend: 'Write a percentage: 5‰ is 0.5%.',
    },
  },
  'expression-unknown-unit': {
    zh: {
      what: '不认识单位「{unit}」，所以不知道这个数是什么。',
      mend: '用已有的单位：元、分、人、次、件、个、条、单、天、月、百分点等；如果后面是一个名称，中间写上运算符。',
    },
    en: {
      what: '"{unit}" is no known unit, so the number cannot be understood.',
      mend: 'Use a known unit (yuan, points, people, times, items, pieces, days, months, pp …); if a name follows, write an operator between.',
    },
  },
  'expression-unknown-unit-near': {
    zh: { what: '不认识单位「{unit}」，所以不知道这个数是什么。', mend: '是不是「{nearest}」？' },
    en: {
      what: '"{unit}" is no known unit, so the number cannot be understood.',
      mend: 'Is "{nearest}" meant?',
    },
  },
  'expression-unit-run-on': {
    zh: {
      what: '「{unit}」和「{rest}」连在一起，成了一个不认识的单位。',
      mend: '中间空一格：「{unit} {rest}」。',
    },
    en: {
      what: '"{unit}" and "{rest}" are written as one word, which is no known unit.',
      mend: 'Put a blank between them: {unit} {rest}.',
    },
  },
  'expression-date': {
    zh: { what: '日历上没有「{text}」这一天。', mend: '改成存在的日期。' },
    en: { what: 'There is no such day as {text}.', mend: 'Write a day that exists.' },
  },
  'expression-date-form': {
    zh: {
      what: '「{text}」像一个日期，但会被当成算式或者数。',
      mend: '日期写成 2026-01-31 这样，年四位、月两位、日两位；如果真是算式，运算符两边空一格。',
    },
    en: {
      what: '{text} looks like a date, but would be read as a calculation or a number.',
      mend: 'Write a date like 2026-01-31; for a calculation put blanks around the operators.',
    },
  },
  'expression-month': {
    zh: {
      what: '「{text}」像一个月份，但会被当成减法。',
      mend: "要写月份，用文字 '{text}'；真是减法，减号两边空一格。",
    },
    en: {
      what: '{text} looks like a month, but would be read as a subtraction.',
      mend: "Write a month as the text '{text}'; for a subtraction put blanks around the minus.",
    },
  },
  'expression-unknown-function': {
    zh: { what: '没有叫「{name}」的函数。', mend: '可用的函数：{zh}；如果要相乘，写「×」。' },
    en: {
      what: 'There is no function "{name}".',
      mend: 'The functions are {en}; for a product write *.',
    },
  },
  'expression-unknown-function-near': {
    zh: { what: '没有叫「{name}」的函数。', mend: '是不是「{nearest}」？' },
    en: { what: 'There is no function "{name}".', mend: 'Is "{nearest}" meant?' },
  },
  'expression-missing-value': {
    zh: {
      what: '「{sign}」旁边缺一个值，算式不完整。',
      mend: '补上缺的数或名称，或者删掉「{sign}」。',
    },
    en: {
      what: 'A value is missing beside "{sign}", so the formula is not complete.',
      mend: 'Write the number or name that is missing, or remove "{sign}".',
    },
  },
  'expression-two-values': {
    zh: {
      what: '「{left}」和「{right}」之间没有运算符，不知道拿它们怎么办。',
      mend: '中间写上 + − × ÷ = 且 或 之类；如果是一段文字，加上引号。',
    },
    en: {
      what: 'No operator stands between "{left}" and "{right}", so nothing says what to do with them.',
      mend: 'Write one of + - * / = and or … between; if it is one text, put it in quotes.',
    },
  },
  'expression-two-names': {
    zh: {
      what: '「{left}」和「{right}」之间没有运算符，不知道拿它们怎么办。',
      mend: '如果是一个带空格的名称，写成「{joined}」并带上「」；否则中间写上运算符。',
    },
    en: {
      what: 'No operator stands between "{left}" and "{right}", so nothing says what to do with them.',
      mend: 'Write one name that has a blank as 「{joined}」; else write an operator between.',
    },
  },
  'expression-chain': {
    zh: {
      what: '比较不能连着写：先比出来的是真假，不能再和数比。',
      mend: '写成「{first} 且 {second}」。',
    },
    en: {
      what: 'Comparisons cannot follow one another: the first gives true or false, which is no number.',
      mend: 'Write {first} and {second}.',
    },
  },
  'expression-parentheses': {
    zh: {
      what: '「{text}」已经是一个判断，后面接「{word}」看不出谁先谁后。',
      mend: '加上括号，例如「({text}) {word} …」。',
    },
    en: {
      what: '"{text}" is already a condition; with "{word}" after it nobody can see what comes first.',
      mend: 'Add parentheses, as in ({text}) {word} …',
    },
  },
  'expression-parentheses-around': {
    zh: {
      what: '「{word}」跟在运算符后面，看不出它管到哪里。',
      mend: '把「{word}」开头的部分放进括号。',
    },
    en: {
      what: '"{word}" follows an operator, so nobody can see how far it reaches.',
      mend: 'Put the part that begins with "{word}" in parentheses.',
    },
  },
  'expression-missing-then': {
    zh: {
      what: '「若」后面缺「则」，不知道条件成立时取什么。',
      mend: '写成「若 条件 则 甲 否则 乙」，词与词之间空一格。',
    },
    en: {
      what: 'The "if" has no "then", so nothing says what holds when the condition is true.',
      mend: 'Write: if condition then a else b.',
    },
  },
  'expression-missing-else': {
    zh: {
      what: '「若」后面缺「否则」，不知道条件不成立时取什么。',
      mend: '补上「否则」和那时的值，例如「否则 0元」。',
    },
    en: {
      what: 'The "if" has no "else", so nothing says what holds when the condition is false.',
      mend: 'Add "else" and its value, such as: else 0 yuan.',
    },
  },
  'expression-is': {
    zh: {
      what: '比较不用「{word}」。',
      mend: "相等写「=」，例如「岗位 = '客服'」；有没有值写「已知」或「未知」。",
    },
    en: {
      what: '"{word}" does not compare.',
      mend: "Write =, as in post = 'host'; whether there is a value at all: is known, is unknown.",
    },
  },
  'expression-list-comma': {
    zh: {
      what: '列表里「{left}」和「{right}」之间缺逗号。',
      mend: "写成「{left}, {right}」；如果是一段文字，写成 '{left} {right}'。",
    },
    en: {
      what: 'In the list a comma is missing between "{left}" and "{right}".',
      mend: "Write {left}, {right}; if it is one text, write '{left} {right}'.",
    },
  },
  'expression-list-item': {
    zh: {
      what: '「{text}」不能放在「属于」的列表里：列表里只有文字、数和日期，不读别的值。',
      mend: '是文字就加引号；要和另一个值比较就用「=」。',
    },
    en: {
      what: '"{text}" cannot stand in the list of "in": it holds texts, numbers and dates, never other values.',
      mend: 'Put a text in quotes; compare with another value by =.',
    },
  },
  'expression-name': {
    zh: {
      what: '名称不完整：点的两边都要有词，「」里要有字。',
      mend: '写成「表.列」的样子，例如 orders.amount，点的两边不空格。',
    },
    en: {
      what: 'The name is not complete: a word belongs on both sides of a point, and something between 「 and 」.',
      mend: 'Write table.column without blanks, such as orders.amount.',
    },
  },
  'expression-stray': {
    zh: {
      what: '「{text}」不能在这里：前面的式子已经完整。',
      mend: '删掉它；如果逗号分开的是函数的参数，检查括号；如果是文字，加上引号。',
    },
    en: {
      what: '"{text}" cannot stand here: what stands before it is complete.',
      mend: 'Remove it; if a comma separates arguments, look at the parentheses; if it is text, put it in quotes.',
    },
  },
} satisfies Messages;
