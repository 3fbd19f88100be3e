/** The rows of people and organisation, and which of their columns are the key under which a later row takes the place of an earlier one. */

/** What a unit can be: 集团, 区域, 门店, 部门, 小组. */
export type UnitKind = 'group' | 'region' | 'store' | 'department' | 'team';

/** What is known of a person that colleagues do not see. */
export type PrivateField = 'phone' | 'email' | 'bank account' | 'identity number';

/** What happens to an employment; `engaged` and `ended` are for people from outside, who have access and no employment. */
export type EventKind = 'joined' | 'regularised' | 'left' | 'rejoined' | 'engaged' | 'ended';

/** Why an employment ended. */
export type Leaving = 'resigned' | 'dismissed' | 'transferred out' | 'retired';

type Withdrawn = { readonly withdrawn: boolean };

/** A unit from a day on, until its next version; `closed` says that from that day on there is none. */
export type UnitVersion = Withdrawn & {
  readonly unit: string;
  readonly from_day: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly parent: string | null;
  readonly closed: boolean;
};

/** What a person is called. */
export type PersonName = { readonly person: string; readonly name: string };

/** A private value; null where it was taken away. */
export type PrivateValue = { readonly person: string; readonly field: PrivateField; readonly value: string | null };

/** What of a private value those may see who may know that there is one. */
export type PrivateMask = { readonly person: string; readonly field: PrivateField; readonly mask: string | null };

/** An event of an employment: `day` is the first day of `joined`, `regularised`, `rejoined`, `engaged`, the last of `left` and `ended`. */
export type EmploymentEvent = Withdrawn & {
  readonly person: string;
  readonly kind: EventKind;
  readonly day: string;
  readonly probation_until: string | null;
  readonly leaving: Leaving | null;
};

/** A post: what people do, whichever unit they do it in. */
export type Post = { readonly post: string; readonly title: string; readonly family: string | null };

/** Who holds which post in which unit; `to_day` is the last day, null while it is open; `main` is the one a person is paid for. */
export type Seat = Withdrawn & {
  readonly person: string;
  readonly unit: string;
  readonly post: string;
  readonly from_day: string;
  readonly to_day: string | null;
  readonly head: boolean;
  readonly main: boolean;
};

/** The base pay of a month from a day on, in fen. */
export type BasePay = Withdrawn & { readonly person: string; readonly from_day: string; readonly fen: string };

/** A leave with its first and last day. */
export type Leave = Withdrawn & { readonly person: string; readonly from_day: string; readonly to_day: string; readonly kind: string };

/** Which scheme pays a person, or all who sit below a unit, hold a post, or both. */
export type Assignment = Withdrawn & {
  readonly scheme: string;
  readonly person: string | null;
  readonly unit: string | null;
  readonly post: string | null;
  readonly from_day: string;
  readonly to_day: string | null;
  readonly reason: string;
};

/** The numbered tables by name, without who added a row and when. */
export type PeopleRows = {
  readonly unit_versions: UnitVersion;
  readonly person_names: PersonName;
  readonly person_private: PrivateValue;
  readonly person_masks: PrivateMask;
  readonly employment_events: EmploymentEvent;
  readonly posts: Post;
  readonly seats: Seat;
  readonly base_pays: BasePay;
  readonly leaves: Leave;
  readonly scheme_assignments: Assignment;
};

/** A numbered table. */
export type PeopleTable = keyof PeopleRows;

/** The key of each: the last row of a key counts. */
export const KEYS = {
  unit_versions: ['unit', 'from_day'],
  person_names: ['person'],
  person_private: ['person', 'field'],
  person_masks: ['person', 'field'],
  employment_events: ['person', 'kind', 'day'],
  posts: ['post'],
  seats: ['person', 'unit', 'post', 'from_day'],
  base_pays: ['person', 'from_day'],
  leaves: ['person', 'from_day'],
  scheme_assignments: ['scheme', 'person', 'unit', 'post', 'from_day'],
} as const satisfies { readonly [Table in PeopleTable]: readonly (keyof PeopleRows[Table])[] };

type Kept = { readonly organisation: string; readonly actor: string; readonly at: string };

/** The tables as the query builder knows them. */
export type PeopleTables = {
  readonly units: Kept & { readonly unit: string };
  readonly people: Kept & { readonly person: string };
} & { readonly [Table in PeopleTable]: Kept & { readonly number: number } & PeopleRows[Table] };
