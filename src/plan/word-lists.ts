/** The words of the language by kind, Chinese → English; the English word is the id by which the code knows it. */

/** The words by kind. Within all of them no word may stand twice (words.test.ts holds it). */
export const WORD_LISTS = {
  section: {
    方案: 'scheme',
    标题: 'title',
    说明: 'note',
    周期: 'cycle',
    对象: 'subjects',
    其中: 'where',
    表: 'tables',
    参数: 'parameters',
    指标: 'measures',
    评分: 'score',
    薪酬: 'pay',
    结果: 'outcome',
    总计: 'total',
    检查: 'checks',
    示例: 'examples',
    来源: 'source',
    值: 'value',
    生效: 'valid from',
    失效: 'valid to',
    复审: 'review on',
    试行: 'trial',
    停用岗位: 'suspended for',
    始终: 'always',
    待定: 'open',
    建议: 'proposal',
    理由: 'reason',
    给: 'given',
    事实: 'facts',
  },
  cycle: { 月: 'month', 季: 'quarter', 半年: 'half year', 年: 'year', 区间: 'interval' },
  method: {
    每行: 'each row',
    合计: 'sum',
    计数: 'count',
    最高: 'highest',
    最低: 'lowest',
    平均: 'mean',
    最新: 'latest',
    取: 'pick',
    任一: 'any',
    全部: 'all',
    连续: 'streak',
    分段累进: 'progressive',
    全额累进: 'whole',
    阶梯: 'steps',
    分档: 'bands',
    插值: 'interpolate',
    每满: 'every full',
    对照: 'lookup',
    计分: 'events',
    加权: 'weighted',
    条件: 'cases',
    按日折算: 'prorate',
    评议: 'raters',
    打分表: 'scorecard',
    加总: 'add up',
    排名: 'rank',
    名额: 'quota',
    强制分布: 'distribution',
    奖池: 'pool',
    组内合计: 'group sum',
    达成率: 'attain',
    保底: 'guarantee',
    必须: 'require',
    人事提议: 'propose',
    引用: 'use',
  },
  option: {
    按: 'per',
    窗口: 'window',
    归: 'credit',
    单位: 'unit',
    内部: 'internal',
    后: 'then',
    作废: 'void if',
    仅当: 'only if',
    档: 'tiers',
    负数: 'negative',
    不到: 'short of',
    每: 'each',
    得: 'gives',
    门槛: 'gate',
    起点: 'starting',
    权重: 'weights',
    项: 'items',
    组: 'groups',
    缺: 'missing',
    范围: 'range',
    起: 'start',
    扣: 'deduct',
    加: 'reward',
    程度: 'severity',
    其他: 'others',
    依据: 'by',
    参评: 'among',
    并列: 'ties',
    临界并列: 'tie at the edge',
    分法: 'split',
    余数: 'remainder',
    对照表: 'table',
    点: 'points',
    等级: 'grades',
    组内: 'within',
    次序: 'order',
    最小单位: 'unit step',
    应得: 'earned',
    应为: 'wanted',
    谁: 'who',
    类别: 'kind',
    目标: 'target',
  },
  value: {
    忽略: 'ignore',
    待: 'wait',
    重分: 'reweight',
    零: 'zero',
    超出: 'excess',
    照算: 'as computed',
    最大余数: 'largest remainder',
    平均分: 'equally',
    按权重: 'by weight',
    同取优: 'share the better',
    同取劣: 'share the worse',
    依次: 'in order',
    都不取: 'none',
    都取: 'all of them',
    高者为先: 'highest first',
    低者为先: 'lowest first',
    培训: 'training',
    晋升: 'promotion',
    留任: 'keep the post',
    降级: 'demotion',
    调岗: 'transfer',
    辞退预警: 'dismissal warning',
    加薪: 'raise',
    荣誉: 'honour',
    人才库: 'talent pool',
    面谈: 'interview',
  },
  boundary: {
    到: 'up to',
    不足: 'below',
    满: 'from',
    超过: 'above',
    以上: 'rest',
    否则: 'otherwise',
    自: 'since',
  },
  window: {
    本期: 'this period',
    上期: 'last period',
    去年同期: 'same period last year',
    期前: 'before the period',
    截至期末: 'to the end of the period',
    全部时间: 'all time',
    最近完成季: 'last completed quarter',
    再前一季: 'quarter before that',
    本年累计: 'this year to date',
    最近三个月: 'last three months',
    最近六个月: 'last six months',
    最近十二个月: 'last twelve months',
  },
  step: {
    上限: 'cap',
    下限: 'floor',
    四舍五入到: 'round half up to',
    去尾到: 'cut to',
    进位到: 'round up to',
    向下取整到: 'round down to',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The kinds of words: where in a scheme they may stand. */
export type WordKind = keyof typeof WORD_LISTS;

/** The keywords inside expressions, Chinese → English; they are read by the parser of expressions only. */
export const EXPRESSION_WORDS = {
  若: 'if',
  则: 'then',
  否则: 'else',
  且: 'and',
  或: 'or',
  非: 'not',
  属于: 'in',
  不属于: 'not in',
  已知: 'known',
  未知: 'unknown',
  不同: 'distinct',
  是: 'yes',
  否: 'no',
} as const;

/** The functions of expressions, Chinese → English; 周 and 月 are the first day of a date's week and month, as keys of a grain. */
export const FUNCTION_WORDS = {
  最大: 'max',
  最小: 'min',
  绝对值: 'abs',
  整月数: 'months_between',
  周: 'week',
  月: 'month',
  每天: 'each_day',
  前一天: 'day_before',
} as const;

/** The function that a word of either language names, as its English word, or null. */
export const functionId = (text: string): string | null => FUNCTION_IDS.get(text) ?? null;

const FUNCTION_IDS: ReadonlyMap<string, string> = new Map(
  Object.entries(FUNCTION_WORDS).flatMap(([zh, en]) => [[zh, en] as const, [en, en] as const]),
);

/** The word of a function in a language; an id that is none is given back as it is. */
export const functionWord = (id: string, language: 'zh' | 'en'): string =>
  language === 'en' ? id : (Object.entries(FUNCTION_WORDS).find(([, en]) => en === id)?.[0] ?? id);

/** The names that the language itself gives, Chinese → English; a line or parameter of the same name hides them. */
export const NAME_WORDS = {
  本期天数: 'days_in_period',
  上期天数: 'days_in_last_period',
  期初: 'period_start',
  期末: 'period_end',
  对象人数: 'subject_count',
  日历天: 'calendar_days',
  全体: 'everybody',
} as const;

/** The name of the language that a word of either language is, as its English word, or null. */
export const nameId = (text: string): string | null => NAME_IDS.get(text) ?? null;

const NAME_IDS: ReadonlyMap<string, string> = new Map(
  Object.entries(NAME_WORDS).flatMap(([zh, en]) => [[zh, en] as const, [en, en] as const]),
);

/** The word of a name of the language; an id that is none is given back as it is. */
export const nameWord = (id: string, language: 'zh' | 'en'): string =>
  language === 'en' ? id : (Object.entries(NAME_WORDS).find(([, en]) => en === id)?.[0] ?? id);

/** The keywords of declared tables, Chinese → English. */
export const TABLE_WORDS = { 标题: 'title', 别名: 'aliases', 计数: 'counts', 时间: 'when', 键: 'key', 列: 'columns' } as const;

/** The keywords of a table's columns, Chinese → English. */
export const COLUMN_WORDS = { 标题: 'title', 类型: 'type', 别名: 'aliases' } as const;

/** The keywords of indicators in the library, Chinese → English, beside those of a line. */
export const INDICATOR_WORDS = {
  标题: 'title',
  英文: 'english',
  别名: 'aliases',
  方向: 'direction',
  单位: 'unit',
  来源: 'source',
  说明: 'note',
  指标: 'measures',
  示例: 'examples',
} as const;

/** Which way an indicator is better, Chinese → English. */
export const DIRECTION_WORDS = { 越高越好: 'higher is better', 越低越好: 'lower is better', 不分好坏: 'neither' } as const;

/** The types of columns beside units, Chinese → English. */
export const TYPE_WORDS = { 文本: 'text', 日期: 'date', 周期: 'period', 月份: 'month', 是否: 'truth', 编号: 'id', 数: 'number' } as const;
