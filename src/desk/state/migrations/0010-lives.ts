/** The life of a scheme: drafts with their versions and steps, simulations that reviewers saw, retirement, reviews; announcements and signatures. */

import { refuse, trigger } from './0001-guards.ts';
import { appendOnly, ownRows } from './0001-record.ts';
import { freeGuard, has, ownHand, seenOnly, seesOf } from './0003-access.ts';

/** Tables whose rows are never changed and never removed, with the organisation they belong to. */
export const LIVES_TABLES = [
  'drafts',
  'draft_versions',
  'draft_simulations',
  'draft_simulation_people',
  'draft_steps',
  'draft_releases',
  'scheme_retirements',
  'scheme_reviews',
  'announcements',
  'announcement_texts',
  'acknowledgements',
  'announcement_reminders',
  'announcement_questions',
  'announcement_answers',
] as const;

const BY = `  actor text NOT NULL,
  at timestamptz NOT NULL,`;

const DRAFTS = `
CREATE TABLE drafts (
  organisation uuid NOT NULL REFERENCES organisations,
  number integer NOT NULL,
  scheme text NOT NULL CHECK (scheme <> ''),
${BY}
  PRIMARY KEY (organisation, number)
);
CREATE INDEX ON drafts (organisation, scheme);
CREATE TABLE draft_versions (
  organisation uuid NOT NULL,
  draft integer NOT NULL,
  version integer NOT NULL,
  parent integer CHECK (parent = version - 1),
  hash text NOT NULL,
  texts jsonb NOT NULL,
  note text,
${BY}
  PRIMARY KEY (organisation, draft, version),
  FOREIGN KEY (organisation, draft) REFERENCES drafts,
  FOREIGN KEY (organisation, draft, parent) REFERENCES draft_versions
);
CREATE TABLE draft_simulations (
  organisation uuid NOT NULL,
  number integer NOT NULL,
  draft integer NOT NULL,
  version integer NOT NULL,
  hash text NOT NULL,
  figures text NOT NULL,
${BY}
  PRIMARY KEY (organisation, number),
  FOREIGN KEY (organisation, draft, version) REFERENCES draft_versions
);
CREATE TABLE draft_simulation_people (
  organisation uuid NOT NULL,
  simulation integer NOT NULL,
  subject text NOT NULL,
  figures text NOT NULL,
  PRIMARY KEY (organisation, simulation, subject),
  FOREIGN KEY (organisation, simulation) REFERENCES draft_simulations
);
CREATE TABLE draft_steps (
  organisation uuid NOT NULL,
  draft integer NOT NULL,
  position integer NOT NULL,
  version integer NOT NULL,
  hash text NOT NULL,
  step text NOT NULL CHECK (step IN ('submitted', 'reviewed', 'approved', 'released', 'rejected', 'withdrawn', 'dropped')),
  simulation integer,
  note text,
${BY}
  PRIMARY KEY (organisation, draft, position),
  FOREIGN KEY (organisation, draft, version) REFERENCES draft_versions,
  FOREIGN KEY (organisation, simulation) REFERENCES draft_simulations
);
CREATE TABLE draft_releases (
  organisation uuid NOT NULL,
  draft integer NOT NULL,
  draft_version integer NOT NULL,
  scheme text NOT NULL,
  version integer NOT NULL,
${BY}
  PRIMARY KEY (organisation, draft),
  FOREIGN KEY (organisation, draft, draft_version) REFERENCES draft_versions,
  FOREIGN KEY (organisation, scheme, version) REFERENCES scheme_versions
);
CREATE INDEX ON draft_releases (organisation, scheme, version);
`;

const AFTERWARDS = `
CREATE TABLE scheme_retirements (
  organisation uuid NOT NULL REFERENCES organisations,
  number integer NOT NULL,
  scheme text NOT NULL,
  from_day date,
  reason text NOT NULL,
${BY}
  PRIMARY KEY (organisation, number)
);
CREATE INDEX ON scheme_retirements (organisation, scheme, number DESC);
CREATE TABLE scheme_reviews (
  organisation uuid NOT NULL,
  number integer NOT NULL,
  scheme text NOT NULL,
  version integer NOT NULL,
  next_on date,
  note text NOT NULL,
${BY}
  PRIMARY KEY (organisation, number),
  FOREIGN KEY (organisation, scheme, version) REFERENCES scheme_versions
);
`;

const ANNOUNCEMENTS = `
CREATE TABLE announcements (
  organisation uuid NOT NULL,
  number integer NOT NULL,
  scheme text NOT NULL,
  version integer NOT NULL,
  training_on date,
  note text,
${BY}
  PRIMARY KEY (organisation, number),
  FOREIGN KEY (organisation, scheme, version) REFERENCES scheme_versions
);
CREATE TABLE announcement_texts (
  organisation uuid NOT NULL,
  announcement integer NOT NULL,
  language text NOT NULL CHECK (language IN ('zh', 'en')),
  hash text NOT NULL,
  document text NOT NULL,
  PRIMARY KEY (organisation, announcement, language),
  FOREIGN KEY (organisation, announcement) REFERENCES announcements
);
CREATE TABLE acknowledgements (
  organisation uuid NOT NULL,
  announcement integer NOT NULL,
  person text NOT NULL CHECK (person = actor),
  language text NOT NULL,
  hash text NOT NULL,
${BY}
  PRIMARY KEY (organisation, announcement, person),
  FOREIGN KEY (organisation, announcement, language) REFERENCES announcement_texts
);
CREATE TABLE announcement_reminders (
  organisation uuid NOT NULL,
  number integer NOT NULL,
  announcement integer NOT NULL,
  people jsonb NOT NULL,
${BY}
  PRIMARY KEY (organisation, number),
  FOREIGN KEY (organisation, announcement) REFERENCES announcements
);
CREATE TABLE announcement_questions (
  organisation uuid NOT NULL,
  number integer NOT NULL,
  announcement integer NOT NULL,
  person text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('question', 'objection')),
  words text NOT NULL,
${BY}
  PRIMARY KEY (organisation, number),
  FOREIGN KEY (organisation, announcement) REFERENCES announcements
);
CREATE TABLE announcement_answers (
  organisation uuid NOT NULL,
  question integer NOT NULL,
  words text NOT NULL,
${BY}
  PRIMARY KEY (organisation, question),
  FOREIGN KEY (organisation, question) REFERENCES announcement_questions
);
`;

/**
 * Everybody who had a hand in any version of a draft, as it stood at the moment of the new row: where rows are restored, later ones are
 * there already.
 */
const AUTHORS = (draft: string): string => `ARRAY(SELECT unnest(public.hengji_hands(v.organisation, 'draft ' || v.draft, v.actor))
      FROM public.draft_versions v WHERE v.organisation = NEW.organisation AND v.draft = ${draft} AND v.at <= NEW.at)`;

/** A text that is being judged stays as it is; who wrote it judges it not, releases it not, and approves no run by it. */
const GUARDS = `${trigger(
  'draft_step',
  `  SELECT s.step, s.version INTO last FROM public.draft_steps s
    WHERE s.organisation = NEW.organisation AND s.draft = NEW.draft ORDER BY s.position DESC LIMIT 1;
  IF last.step IN ('released', 'dropped')
    OR (NEW.step IN ('reviewed', 'approved', 'released') AND last.version IS DISTINCT FROM NEW.version)
    OR (NEW.step = 'reviewed' AND last.step IS DISTINCT FROM 'submitted' AND last.step IS DISTINCT FROM 'reviewed')
    OR (NEW.step = 'approved' AND last.step IS DISTINCT FROM 'reviewed')
    OR (NEW.step = 'released' AND last.step IS DISTINCT FROM 'approved') THEN
    ${refuse('GUARD_DRAFT_ORDER', "'draft', NEW.draft, 'step', NEW.step")}
  END IF;
  IF NEW.step IN ('reviewed', 'approved', 'released') AND public.hengji_staffed(NEW.organisation, NEW.at) THEN
    IF ${AUTHORS('NEW.draft')} && public.hengji_own_hands(NEW.actor) THEN
      ${refuse('GUARD_SAME_HAND', "'person', NEW.actor, 'what', 'draft ' || NEW.draft")}
    END IF;
  END IF;
  RETURN NEW;`,
  'DECLARE last record;\n',
)}
CREATE TRIGGER draft_step_in_order BEFORE INSERT ON draft_steps FOR EACH ROW EXECUTE FUNCTION hengji_draft_step();
${trigger(
  'draft_version',
  `  IF (SELECT s.step FROM public.draft_steps s WHERE s.organisation = NEW.organisation AND s.draft = NEW.draft
      ORDER BY s.position DESC LIMIT 1) NOT IN ('rejected', 'withdrawn') THEN
    ${refuse('GUARD_DRAFT_FROZEN', "'draft', NEW.draft")}
  END IF;
  RETURN NEW;`,
)}
CREATE TRIGGER draft_version_open BEFORE INSERT ON draft_versions FOR EACH ROW EXECUTE FUNCTION hengji_draft_version();
${trigger(
  'run_draft',
  `  IF NEW.step = 'approved' AND public.hengji_staffed(NEW.organisation, NEW.at) THEN
    FOR written IN SELECT d.draft FROM public.runs r
      JOIN public.draft_releases d ON d.organisation = r.organisation AND d.scheme = r.scheme AND d.version = r.version
      WHERE r.organisation = NEW.organisation AND r.number = NEW.run LOOP
      IF ${AUTHORS('written.draft')} && public.hengji_own_hands(NEW.actor) THEN
        ${refuse('GUARD_SAME_HAND', "'person', NEW.actor, 'what', 'run ' || NEW.run")}
      END IF;
    END LOOP;
  END IF;
  RETURN NEW;`,
  'DECLARE written record;\n',
)}
CREATE TRIGGER run_step_not_by_author BEFORE INSERT ON run_steps FOR EACH ROW EXECUTE FUNCTION hengji_run_draft();
`;

const ON_SCHEMES = has('write schemes', 'review schemes', 'release schemes', 'read log');
const ANNOUNCERS = has('write schemes', 'release schemes', 'read log');

const SEEN: readonly (readonly [table: string, condition: string])[] = [
  ...['drafts', 'draft_versions', 'draft_simulations', 'draft_steps', 'draft_releases', 'scheme_reviews'].map(
    (table) => [table, ON_SCHEMES] as const,
  ),
  ['draft_simulation_people', `${ON_SCHEMES} AND ${seesOf('read pay', 'subject')}`],
  ['acknowledgements', `${ANNOUNCERS} OR hengji_self(person)`],
  ['announcement_reminders', ANNOUNCERS],
  ['announcement_questions', `${ANNOUNCERS} OR hengji_self(person)`],
  [
    'announcement_answers',
    `EXISTS (SELECT FROM announcement_questions q
    WHERE q.organisation = announcement_answers.organisation AND q.number = announcement_answers.question)`,
  ],
];

const WITH_ACTOR = LIVES_TABLES.filter((table) => table !== 'draft_simulation_people' && table !== 'announcement_texts');

/** All statements, in order. */
export const LIVES = [
  DRAFTS,
  AFTERWARDS,
  ANNOUNCEMENTS,
  ...LIVES_TABLES.map(appendOnly),
  ...LIVES_TABLES.map((table) => ownRows(table, 'organisation')),
  GUARDS,
  ...SEEN.map(([table, condition]) => seenOnly(table, condition)),
  ...WITH_ACTOR.map(ownHand),
  ...['draft_step', 'draft_version', 'run_draft'].map(freeGuard),
].join('\n');
