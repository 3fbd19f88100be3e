/** Words of the data wall. */

import { words } from '../../../words/words.ts';

/** Words of the page. */
export const WALL = words({
  title: { zh: '数据大屏', en: 'Data wall' },
  full: { zh: '全屏', en: 'Full screen' },
  leave: { zh: '离开大屏', en: 'Leave the wall' },
  showNames: { zh: '显示姓名', en: 'Show names' },
  hideNames: { zh: '隐去姓名', en: 'Hide names' },
  at: { zh: '{time} 更新', en: 'as of {time}' },
  none: { zh: '还没有可看的月份', en: 'There is no month to look at yet' },
  noneWhy: { zh: '财务核算了第一个月，大屏就亮了。', en: 'The wall lights up as soon as finance has computed a first month.' },
  pay: { zh: '应发薪酬', en: 'Pay' },
  people: { zh: '计薪人数', en: 'People paid' },
  sales: { zh: '销售额', en: 'Sales' },
  share: { zh: '每百元销售的薪酬', en: 'Pay per ¥100 of sales' },
  units: { zh: '各部门应发', en: 'Pay by unit' },
  nobody: { zh: '没有任职', en: 'without a seat' },
  board: { zh: '销售额 TOP {count}', en: 'Sales TOP {count}' },
  boardOfPay: { zh: '应发 TOP {count}', en: 'Pay TOP {count}' },
  targets: { zh: '目标完成', en: 'Targets' },
  schemes: { zh: '各方案进度', en: 'Schemes' },
  onLast: { zh: '比上月 {change}', en: '{change} against last month' },
  open: { zh: '{count} 人未知', en: '{count} unknown' },
});
