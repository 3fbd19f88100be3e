/** Who may see the rows of each table, said anew and by the table of roles alone: neither the policies nor the handlers are asked. */

import type { Duty } from '../../src/desk/access/roles.ts';

/**
 * What of a table is whose: the person concerned stands in `of`; `parties` are columns with persons who see it
 * besides: `actor`, or one of the row that it belongs to. */
export type Rule = { readonly may: readonly Duty[] | 'members'; readonly of?: string; readonly parties?: readonly string[] };

const log: Rule = { may: ['read log'] };
const members: Rule = { may: 'members' };
const facts: Rule = { may: ['read facts'] };
const runs: Rule = { may: ['read runs'] };
const forms: Rule = { may: ['run cycles', 'read log'], parties: ['rater'] };
const targets: Rule = { may: ['run cycles', 'approve targets', 'read scores', 'read log'], of: 'person' };
const settings: Rule = { may: ['change settings', 'read log'] };

/** The rules. A table without one fails the campaign: write here who may see what stands in it, by DESIGN's roles, not by its policy. */
export const RULES: Readonly<Record<string, Rule>> = {
  audit: log,
  signed_heads: members,
  source_mappings: facts,
  batches: facts,
  batch_undos: facts,
  scheme_versions: members,
  runs,
  run_batches: runs,
  run_steps: runs,
  locks: members,
  settled: { may: ['read pay'], of: 'subject' },
  held: { may: ['read pay'], of: 'subject' },
  adjustments: runs,
  adjustment_lines: { may: ['read pay'], of: 'subject' },
  adjustment_steps: runs,
  exports: { may: ['export pay', 'read log'] },
  push_tokens: settings,
  push_token_ends: settings,
  pushes: settings,
  grants: members,
  grant_ends: members,
  delegations: { may: ['grant roles', 'read log'], parties: ['giver', 'taker'] },
  delegation_ends: members,
  proxies: members,
  answers: { may: [], parties: ['actor'] },
  accesses: { may: ['read log'], parties: ['actor'] },
  units: members,
  unit_versions: members,
  people: members,
  person_names: members,
  person_private: { may: ['read contact', 'read bank account'], of: 'person' },
  person_masks: { may: ['read contact', 'read bank account'], of: 'person' },
  employment_events: { may: ['change people', 'rate team', 'read base pay'], of: 'person' },
  posts: members,
  seats: members,
  base_pays: { may: ['read base pay'], of: 'person' },
  leaves: { may: ['change people', 'rate team', 'read base pay'], of: 'person' },
  scheme_assignments: members,
  jobs: { may: ['change settings'], parties: ['actor'] },
  job_ends: { may: ['change settings'], parties: ['actor'] },
  notices: { may: [], of: 'person' },
  notice_reads: { may: [], parties: ['actor'] },
  notice_choices: { may: [], of: 'person' },
  channels: members,
  channel_ends: members,
  deliveries: { may: ['change settings'] },
  delivery_attempts: { may: ['change settings'] },
  delivery_outcomes: { may: ['change settings'] },
  cycles: members,
  cycle_windows: members,
  cycle_exclusions: { may: ['run cycles', 'rate team', 'read log'], of: 'person' },
  cycle_steps: members,
  target_offers: targets,
  target_agreements: targets,
  rating_forms: forms,
  form_marks: forms,
  form_steps: forms,
  attachments: { may: ['run cycles', 'handle disputes', 'investigate', 'read log'], parties: ['actor'] },
  allotment_sums: members,
  allotments: members,
  allotment_parts: { may: ['run cycles', 'allot', 'read scores', 'read log'], of: 'person' },
  cycle_reminders: { may: ['run cycles', 'read log'], of: 'person' },
};

/** Tables that may stay without a planted row, and why. */
export const MAY_BE_BARE: Readonly<Record<string, string>> = {
  batch_undos: 'the batches of the world are in a locked period',
  held: 'the period of the world is locked',
};
