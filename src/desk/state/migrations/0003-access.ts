/** Who may do what: roles that were granted, what was handed over, on whose behalf something was done; row-level security by duty. */

import { refuse, trigger } from './0001-guards.ts';
import { appendOnly, ownRows } from './0001-record.ts';

/** Tables whose rows are never changed and never removed, with the organisation they belong to. */
export const ACCESS_TABLES = ['grants', 'grant_ends', 'delegations', 'delegation_ends', 'proxies', 'answers', 'accesses'] as const;

const TABLES = `
CREATE TABLE grants (
  organisation uuid NOT NULL REFERENCES organisations,
  number integer NOT NULL,
  person text NOT NULL,
  role text NOT NULL,
  unit text,
  reason text,
  actor text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (organisation, number)
);
CREATE INDEX ON grants (organisation, person);
CREATE TABLE grant_ends (
  organisation uuid NOT NULL,
  granted integer NOT NULL,
  reason text,
  actor text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (organisation, granted),
  FOREIGN KEY (organisation, granted) REFERENCES grants
);
CREATE TABLE delegations (
  organisation uuid NOT NULL REFERENCES organisations,
  number integer NOT NULL,
  giver text NOT NULL,
  taker text NOT NULL CHECK (taker <> giver),
  roles jsonb NOT NULL,
  from_day date NOT NULL,
  to_day date NOT NULL CHECK (to_day >= from_day),
  reason text NOT NULL,
  actor text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (organisation, number)
);
CREATE INDEX ON delegations (organisation, taker);
CREATE TABLE delegation_ends (
  organisation uuid NOT NULL,
  delegation integer NOT NULL,
  actor text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (organisation, delegation),
  FOREIGN KEY (organisation, delegation) REFERENCES delegations
);
CREATE TABLE proxies (
  organisation uuid NOT NULL,
  seq bigint NOT NULL,
  about text NOT NULL,
  behalf text NOT NULL,
  actor text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (organisation, seq),
  FOREIGN KEY (organisation, seq) REFERENCES audit
);
CREATE INDEX ON proxies (organisation, about);
CREATE TABLE answers (
  organisation uuid NOT NULL REFERENCES organisations,
  key text NOT NULL,
  request text NOT NULL,
  status integer NOT NULL,
  answer text NOT NULL,
  actor text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (organisation, actor, key)
);
CREATE TABLE accesses (
  organisation uuid NOT NULL REFERENCES organisations,
  id uuid NOT NULL,
  action text NOT NULL,
  about text NOT NULL,
  actor text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (organisation, id)
);
CREATE INDEX ON accesses (organisation, at);
`;

const GUARD = 'hengji guard';

/**
 * What row-level security asks. The settings come from the authority of the transaction; where none is set, nothing is seen.
 * A guard looks at everything, whoever brought it to look: its function carries a setting that says so. A function may carry only settings
 * that the server knows (else it takes a superuser to make it), and the name of the application is one.
 */
const QUESTIONS = `
CREATE FUNCTION hengji_free() RETURNS boolean STABLE LANGUAGE sql AS $$
  SELECT current_setting('hengji.authority', true) IS NOT DISTINCT FROM 'machine'
    OR current_setting('application_name') = '${GUARD}'
$$;
CREATE FUNCTION hengji_reach(duty text) RETURNS text STABLE LANGUAGE sql AS $$
  SELECT coalesce(current_setting('hengji.may_' || replace(duty, ' ', '_'), true), '')
$$;
CREATE FUNCTION hengji_has(duty text) RETURNS boolean STABLE LANGUAGE sql AS $$
  SELECT public.hengji_free() OR public.hengji_reach(duty) <> ''
$$;
CREATE FUNCTION hengji_self(who text) RETURNS boolean STABLE LANGUAGE sql AS $$
  SELECT coalesce(who = current_setting('hengji.person', true) AND current_setting('hengji.behalf', true) = '', false)
$$;
CREATE FUNCTION hengji_sees(duty text, who text) RETURNS boolean STABLE LANGUAGE plpgsql AS $$
DECLARE reach text;
BEGIN
  IF public.hengji_free() OR public.hengji_self(who) THEN RETURN true; END IF;
  reach := public.hengji_reach(duty);
  RETURN reach = '*' OR (reach <> '' AND public.hengji_in_units(who, reach::jsonb));
END
$$;
CREATE FUNCTION hengji_hands(org uuid, what text, who text) RETURNS text[] STABLE LANGUAGE sql AS $$
  SELECT ARRAY[who] || coalesce(array_agg(p.behalf), '{}') FROM public.proxies p
    WHERE p.organisation = org AND p.about = what AND p.actor = who
$$;
CREATE FUNCTION hengji_own_hands(who text) RETURNS text[] STABLE LANGUAGE sql AS $$
  SELECT CASE WHEN coalesce(current_setting('hengji.behalf', true), '') = '' THEN ARRAY[who]
    ELSE ARRAY[who, current_setting('hengji.behalf', true)] END
$$;
CREATE FUNCTION hengji_last_number(numbered text) RETURNS integer STABLE LANGUAGE plpgsql SET application_name TO '${GUARD}' AS $$
DECLARE last integer;
BEGIN
  EXECUTE format('SELECT max(number) FROM public.%I', numbered) INTO last;
  RETURN last;
END
$$;
CREATE FUNCTION hengji_staffed(org uuid, moment timestamptz DEFAULT 'infinity') RETURNS boolean STABLE LANGUAGE sql AS $$
  SELECT EXISTS (SELECT FROM public.grants g WHERE g.organisation = org AND g.at <= moment)
$$;
`;

/** Rows that are only for some: `who` may see a row, beside the rule that it is the organisation's own. */
export const seenOnly = (table: string, condition: string): string =>
  `CREATE POLICY seen_by_duty ON ${table} AS RESTRICTIVE FOR SELECT USING (${condition});\n`;

/** Nobody writes a row in another's name. */
export const ownHand = (table: string): string =>
  `CREATE POLICY own_hand ON ${table} AS RESTRICTIVE FOR INSERT
    WITH CHECK (hengji_free() OR actor = current_setting('hengji.person', true));\n`;

/** Whether one of some duties is held anywhere; asked once in a statement, not for each row. */
export const has = (...duties: readonly string[]): string => `(SELECT ${duties.map((duty) => `hengji_has('${duty}')`).join(' OR ')})`;

/** Whether a duty reaches the person of a column; asked row by row only of those who do not reach everybody. */
export const seesOf = (duty: string, column: string): string =>
  `((SELECT hengji_free() OR hengji_reach('${duty}') = '*') OR hengji_sees('${duty}', ${column}))`;

const SEEN: readonly (readonly [table: string, condition: string])[] = [
  // The newest entry is what the next one is chained to.
  ['audit', `${has('read log')} OR seq >= (SELECT h.seq FROM audit_heads h WHERE h.organisation = audit.organisation)`],
  ...['source_mappings', 'batches', 'batch_undos'].map((table) => [table, has('read facts')] as const),
  ...['runs', 'run_batches', 'run_steps', 'adjustments', 'adjustment_steps'].map((table) => [table, has('read runs')] as const),
  ...['settled', 'held', 'adjustment_lines'].map((table) => [table, seesOf('read pay', 'subject')] as const),
  ['exports', has('export pay', 'read log')],
  ...['push_tokens', 'push_token_ends', 'pushes'].map((table) => [table, has('change settings', 'read log')] as const),
  ['delegations', `${has('grant roles', 'read log')} OR hengji_self(giver) OR hengji_self(taker)`],
  ['answers', "hengji_free() OR actor = current_setting('hengji.person', true)"],
  ['accesses', `${has('read log')} OR hengji_self(actor)`],
];

const WITH_ACTOR = [
  'source_mappings',
  'batches',
  'batch_undos',
  'scheme_versions',
  'runs',
  'run_steps',
  'locks',
  'adjustments',
  'adjustment_steps',
  'exports',
  'push_tokens',
  'push_token_ends',
  'pushes',
  ...ACCESS_TABLES,
];

/** The guards so far, which look at everything. */
const FREE_GUARDS = [
  'run_batch',
  'lock_line',
  'adjustment',
  'adjustment_line',
  'batch_undo',
  'lock',
  'run_step',
  'audit_link',
  'audit_head',
];

/** A guard of this form and of later ones: it looks at everything. */
export const freeGuard = (name: string): string => `ALTER FUNCTION hengji_${name}() SET application_name TO '${GUARD}';\n`;

/**
 * Maker and checker differ wherever roles were granted, whoever asks: who computed a run, imported its facts or released its scheme does not
 * approve it, who proposed an adjustment does not decide it, who locked a period does not release its pay; those they acted for neither.
 */
const HANDS = `${trigger(
  'run_hands',
  `  IF NOT public.hengji_staffed(NEW.organisation, NEW.at) THEN RETURN NEW; END IF;
  IF NEW.step = 'approved' THEN
    SELECT public.hengji_hands(r.organisation, 'run ' || r.number, r.actor)
      || public.hengji_hands(v.organisation, v.scheme || ' v' || v.version, v.actor)
      || ARRAY(SELECT unnest(public.hengji_hands(b.organisation, 'batch ' || b.number, b.actor)) FROM public.run_batches rb
        JOIN public.batches b ON b.organisation = rb.organisation AND b.number = rb.batch
        WHERE rb.organisation = r.organisation AND rb.run = r.number) INTO makers
      FROM public.runs r JOIN public.scheme_versions v ON v.organisation = r.organisation AND v.scheme = r.scheme AND v.version = r.version
      WHERE r.organisation = NEW.organisation AND r.number = NEW.run;
  ELSIF NEW.step = 'paid' THEN
    SELECT public.hengji_hands(l.organisation, 'run ' || l.run, l.actor) INTO makers FROM public.locks l
      WHERE l.organisation = NEW.organisation AND l.run = NEW.run;
  END IF;
  IF makers && public.hengji_own_hands(NEW.actor) THEN
    ${refuse('GUARD_SAME_HAND', "'person', NEW.actor, 'what', 'run ' || NEW.run")}
  END IF;
  RETURN NEW;`,
  'DECLARE makers text[];\n',
)}
CREATE TRIGGER run_step_other_hand BEFORE INSERT ON run_steps FOR EACH ROW EXECUTE FUNCTION hengji_run_hands();
${trigger(
  'adjustment_hands',
  `  SELECT public.hengji_hands(a.organisation, 'adjustment ' || a.number, a.actor) INTO makers FROM public.adjustments a
    WHERE a.organisation = NEW.organisation AND a.number = NEW.adjustment;
  IF NEW.step = 'approved' AND public.hengji_staffed(NEW.organisation, NEW.at) AND makers && public.hengji_own_hands(NEW.actor) THEN
    ${refuse('GUARD_SAME_HAND', "'person', NEW.actor, 'what', 'adjustment ' || NEW.adjustment")}
  END IF;
  RETURN NEW;`,
  'DECLARE makers text[];\n',
)}
CREATE TRIGGER adjustment_step_other_hand BEFORE INSERT ON adjustment_steps FOR EACH ROW EXECUTE FUNCTION hengji_adjustment_hands();
`;

/** All statements, in order. */
export const ACCESS = [
  TABLES,
  ...ACCESS_TABLES.map(appendOnly),
  ...ACCESS_TABLES.map((table) => ownRows(table, 'organisation')),
  QUESTIONS,
  ...SEEN.map(([table, condition]) => seenOnly(table, condition)),
  ...WITH_ACTOR.map(ownHand),
  HANDS,
  ...[...FREE_GUARDS, 'run_hands', 'adjustment_hands'].map(freeGuard),
].join('\n');
