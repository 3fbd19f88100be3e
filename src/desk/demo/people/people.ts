/** The demo organisation's people: sixty of them with their posts, and the roles of those who have one. */

import type { Role } from '../../access/roles.ts';
import { PAID_POSTS } from './units.ts';

/** A person: base pay in whole yuan, since when, whether at the head of the unit, and roles as `role` or `role@unit`. */
export type DemoPerson = {
  readonly person: string;
  readonly name: string;
  readonly unit: string;
  readonly post: string;
  readonly yuan: number;
  readonly since: string;
  /** The first day after the trial. */
  readonly regular: string;
  readonly head: boolean;
  readonly roles: readonly string[];
};

/** Where the people of a unit sit: post, base pay, and their names; a name with roles is written `name: role, role@unit`. */
type Seats = {
  readonly unit: string;
  readonly post: string;
  readonly yuan: number;
  readonly head?: true;
  readonly names: readonly string[];
};

const { 网络咨询, 直播咨询, 客服专员, 主播, 私域客服, 仓管员, 新媒体运营, 媒体编辑 } = PAID_POSTS;

/** The day on which most people were there already; those who came since stand in CAME. */
const FOUNDED = '2024-03-01';

const SEATS: readonly Seats[] = [
  { unit: 'ALL', post: 'P01', yuan: 30_000, head: true, names: ['沈致远: executive'] },
  { unit: 'HQ', post: 'P02', yuan: 25_000, head: true, names: ['陆婉清: executive'] },
  { unit: 'HR', post: 'P11', yuan: 15_000, head: true, names: ['何静怡: hr'] },
  { unit: 'HR', post: 'P11', yuan: 8_000, names: ['胡晓彤: hr'] },
  { unit: 'FIN', post: 'P12', yuan: 16_000, head: true, names: ['方志强: finance'] },
  { unit: 'FIN', post: 'P12', yuan: 9_500, names: ['傅雅文: finance'] },
  { unit: 'IT', post: 'P13', yuan: 9_000, names: ['石磊: steward'] },
  { unit: 'IT', post: 'P14', yuan: 11_000, head: true, names: ['安建国: administrator'] },
  { unit: 'CLINIC', post: 'P03', yuan: 18_000, head: true, names: ['顾明珠: manager@CLINIC'] },
  { unit: 'CONSULT', post: 网络咨询, yuan: 3_000, head: true, names: ['林晓燕: manager@CONSULT'] },
  { unit: 'CONSULT', post: 网络咨询, yuan: 2_500, names: ['王芳', '李娜', '赵雪梅', '周婷婷', '吴佳怡', '郑丽华'] },
  { unit: 'CLIVE', post: 'P04', yuan: 7_000, head: true, names: ['蒋文博: manager@CLIVE'] },
  { unit: 'CLIVE-1', post: 直播咨询, yuan: 2_000, names: ['孙悦', '马思雨', '朱慧敏'] },
  { unit: 'CLIVE-2', post: 直播咨询, yuan: 2_000, names: ['高雨晴', '谢小曼', '唐可欣'] },
  { unit: 'SERVICE', post: 'P04', yuan: 6_800, head: true, names: ['许丽萍: manager@SERVICE'] },
  { unit: 'SERVICE', post: 客服专员, yuan: 3_600, names: ['韩冬梅', '冯倩', '邓雅琴', '曹玲玲'] },
  { unit: 'SHOP', post: 'P03', yuan: 17_000, head: true, names: ['彭浩然: manager@SHOP'] },
  { unit: 'LIVE', post: 'P04', yuan: 8_000, head: true, names: ['曾子轩: manager@LIVE'] },
  { unit: 'LIVE', post: 主播, yuan: 5_000, names: ['苏蔓', '叶紫涵', '田甜', '白若溪', '江一帆'] },
  { unit: 'PRIVATE', post: 'P04', yuan: 7_000, head: true, names: ['董海燕: manager@PRIVATE'] },
  { unit: 'PRIVATE', post: 私域客服, yuan: 3_800, names: ['袁晓霞', '潘丽君', '于佳宁', '蔡雯雯', '余梦洁'] },
  { unit: 'STORE', post: 'P04', yuan: 6_500, head: true, names: ['杜国强: manager@STORE'] },
  { unit: 'STORE', post: 仓管员, yuan: 4_200, names: ['程刚', '魏大勇', '任志军'] },
  { unit: 'MEDIA', post: 'P03', yuan: 17_000, head: true, names: ['萧楠: manager@MEDIA'] },
  { unit: 'OPERATION', post: 'P04', yuan: 8_500, head: true, names: ['钟毅: manager@OPERATION'] },
  { unit: 'OPERATION', post: 新媒体运营, yuan: 0, names: ['范冰洁', '陆子昂', '姚晨曦', '邹宇航', '熊佳琪', '金铭'] },
  { unit: 'EDITING', post: 'P04', yuan: 8_500, head: true, names: ['夏志远: manager@EDITING'] },
  { unit: 'weibo', post: 媒体编辑, yuan: 4_500, head: true, names: ['崔颖: manager@weibo'] },
  { unit: 'weibo', post: 媒体编辑, yuan: 4_200, names: ['侯俊杰', '龙婧'] },
  { unit: 'wechat', post: 媒体编辑, yuan: 4_500, head: true, names: ['段思远: manager@wechat'] },
  { unit: 'wechat', post: 媒体编辑, yuan: 4_200, names: ['贺晓琳', '毛雨桐'] },
];

/** Those who came later than the others. */
const CAME: Readonly<Record<string, string>> = { 唐可欣: '2026-05-11', 江一帆: '2026-07-13', 冯倩: '2025-06-16', 金铭: '2025-09-01' };

/** Those whose trial ends later. */
const REGULAR: Readonly<Record<string, string>> = { 唐可欣: '2026-08-11', 江一帆: '2026-10-13' };

/** The people, numbered in the order of the units. */
export const PEOPLE: readonly DemoPerson[] = SEATS.flatMap(({ names, ...seat }) => names.map((name) => ({ ...seat, written: name }))).map(
  ({ unit, post, yuan, head = false, written }, k) => {
    const [name = '', roles] = written.split(': ');
    return {
      ...{ person: `E${String(k + 1).padStart(3, '0')}`, name, unit, post, yuan, head },
      ...{ since: CAME[name] ?? FOUNDED, regular: REGULAR[name] ?? '2025-12-01', roles: roles?.split(', ') ?? [] },
    };
  },
);

/** The auditor, who is from outside. */
export const AUDITOR = { person: 'A001', name: '欧阳明', role: 'auditor' } as const satisfies { role: Role; person: string; name: string };

/** The id of a person by name. */
export function idOf(name: string): string {
  const found = [...PEOPLE, AUDITOR].find((each) => each.name === name);
  if (found === undefined) throw new Error(`Bug: nobody is called ${name}`);
  return found.person;
}

/** The people at a post. */
export const atPost = (title: keyof typeof PAID_POSTS): readonly DemoPerson[] => PEOPLE.filter(({ post }) => post === PAID_POSTS[title]);
