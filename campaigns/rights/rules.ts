/** Who may see the rows of each table, said anew and by the table of roles alone: neither the policies nor the handlers are asked. */

import type { Duty } from '../../src/desk/access/roles.ts';

/**
 * What of a table is whose: the person concerned stands in `of`; `parties` are columns with persons who see it
 * besides: `actor`, `member` of the committee, or one of the row that it belongs to. */
export type Rule = { readonly may: readonly Duty[] | 'members'; readonly of?: string; readonly parties?: readonly string[] };

const log: Rule = { may: ['read log'] };
const members: Rule = { may: 'members' };
const facts: Rule = { may: ['read facts'] };
const runs: Rule = { may: ['read runs'] };
const forms: Rule = { may: ['run cycles', 'read log'], parties: ['rater'] };
const targets: Rule = { may: ['run cycles', 'approve targets', 'read scores', 'read log'], of: 'person' };
const drafts: Rule = { may: ['write schemes', 'review schemes', 'release schemes', 'read log'] };
const announcing: Rule = { may: ['write schemes', 'release schemes', 'read log'], of: 'person' };
const disputes: Rule = {
  may: ['handle disputes', 'import facts', 'compute', 'propose adjustments', 'read log'],
  of: 'person',
  parties: ['actor'],
};
const asked: Rule = {
  may: ['handle disputes', 'import facts', 'run cycles', 'write schemes', 'compute', 'propose adjustments', 'read log'],
};
const decided: Rule = { may: ['read facts', 'import facts', 'read log'], of: 'person' };
const held: Rule = { may: ['investigate', 'compute', 'lock', 'propose adjustments', 'read log'], of: 'person' };
const samples: Rule = { may: ['run cycles', 'read scores', 'read log'], of: 'person', parties: ['checker'] };
const committee: Rule = { may: ['run cycles', 'grant exceptions', 'read log'], parties: ['member'] };
const objections: Rule = { may: ['handle disputes'], parties: ['actor'] };
const talks: Rule = { may: ['run cycles'], of: 'person', parties: ['supervisor'] };
const meetings: Rule = { may: ['run cycles', 'read dashboards', 'read log'], of: 'owner' };
const staffTalks: Rule = { may: ['run cycles', 'rate team'], of: 'person' };
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
  run_doubts: runs,
  run_steps: runs,
  locks: members,
  settled: { may: ['read pay'], of: 'subject' },
  held: { may: ['read pay'], of: 'subject' },
  adjustments: runs,
  adjustment_lines: { may: ['read pay'], of: 'subject' },
  adjustment_steps: runs,
  exports: { may: ['export pay', 'read log'] },
  payslip_signatures: { may: ['read pay', 'read log'], of: 'person' },
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
  drafts,
  draft_versions: drafts,
  draft_simulations: drafts,
  draft_simulation_people: { may: ['read pay'], of: 'subject' },
  draft_steps: drafts,
  draft_releases: drafts,
  scheme_retirements: members,
  scheme_reviews: drafts,
  announcements: members,
  announcement_texts: members,
  acknowledgements: announcing,
  announcement_reminders: announcing,
  announcement_questions: announcing,
  announcement_answers: announcing,
  cases: disputes,
  case_steps: disputes,
  case_evidence: disputes,
  nominations: disputes,
  votes: { may: ['run awards', 'read log'], parties: ['actor'] },
  case_requests: asked,
  case_effects: { may: ['handle disputes', 'read pay', 'read log'], of: 'person' },
  case_request_ends: asked,
  decided_rows: decided,
  decided_batches: decided,
  holds: held,
  hold_ends: held,
  case_settings: members,
  behaviour_kinds: members,
  submission_rules: members,
  submission_rule_ends: members,
  submissions: { may: ['run cycles', 'rate team', 'read log'], of: 'person' },
  submission_decisions: { may: ['run cycles', 'rate team', 'read log'], of: 'person' },
  samples,
  sample_scores: samples,
  result_editions: members,
  result_rows: { may: ['read scores'], of: 'person' },
  result_marks: { may: ['review results', 'run cycles', 'read scores'], of: 'person' },
  committees: members,
  committee_members: members,
  committee_steps: committee,
  committee_votes: { may: ['run cycles', 'read log'], parties: ['actor'] },
  committee_decisions: committee,
  public_notices: members,
  notice_objections: objections,
  objection_answers: objections,
  publishers: members,
  publications: members,
  published_results: { may: ['read scores'], of: 'person' },
  interviews: talks,
  interview_entries: talks,
  plan_outcomes: talks,
  signing_orders: members,
  signatures: { may: ['review results', 'read scores'], of: 'person', parties: ['actor'] },
  result_archives: { may: ['run cycles', 'read log'] },
  meetings,
  meeting_entries: meetings,
  decision_outcomes: meetings,
  surveys: members,
  survey_takers: { may: [], parties: ['actor'] },
  survey_replies: { may: [] },
  staff_talks: staffTalks,
  talk_acknowledgements: staffTalks,
};

/** Tables that may stay without a planted row, and why. */
export const MAY_BE_BARE: Readonly<Record<string, string>> = {
  batch_undos: 'the batches of the world are in a locked period',
  held: 'the period of the world is locked',
  announcement_texts: 'owed: a document that can be opened',
  acknowledgements: 'owed: they sign such a document',
  result_rows: 'owed: results that can be opened, by a cycle with a run',
  published_results: 'owed: they belong to such results',
  result_archives: 'owed: an archive that can be opened',
};
