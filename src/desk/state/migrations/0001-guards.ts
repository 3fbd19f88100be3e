/**
 * What the database itself refuses, whoever asks: triggers on the first tables. `HENGJI CODE` is what the application knows, the detail
 * holds the values of its message. Tables are named with their schema: a temporary table of the same name must not stand in for them.
 */

/** Refuses with a code that the application knows, and the values of its message as SQL. */
export const refuse = (code: string, values: string): string =>
  `RAISE EXCEPTION 'HENGJI ${code}' USING DETAIL = json_build_object(${values});`;

/** Waits for other changes of the organisation, so that what a guard looks at cannot change before it is committed. */
const ALONE = 'PERFORM FROM public.audit_heads h WHERE h.organisation = NEW.organisation FOR UPDATE;';

/** A trigger function `hengji_NAME` with a body. */
export const trigger = (name: string, body: string, declare = ''): string => `
CREATE FUNCTION hengji_${name}() RETURNS trigger LANGUAGE plpgsql AS $$
${declare}BEGIN
${body}
END $$;
`;

const APPEND = trigger('append_only', refuse('GUARD_ROW_IMMUTABLE', "'table', TG_TABLE_NAME"));

/** Rows that belong together are added in one transaction: the first of them keeps which one that was, whatever the statement says. */
const MADE_BY = `${trigger('made_by', 'NEW.made_by := pg_current_xact_id(); RETURN NEW;')}
CREATE TRIGGER run_made_by BEFORE INSERT ON runs FOR EACH ROW EXECUTE FUNCTION hengji_made_by();
CREATE TRIGGER lock_made_by BEFORE INSERT ON locks FOR EACH ROW EXECUTE FUNCTION hengji_made_by();
CREATE TRIGGER adjustment_made_by BEFORE INSERT ON adjustments FOR EACH ROW EXECUTE FUNCTION hengji_made_by();
`;

const RUN_BATCHES = `${trigger(
  'run_batch',
  `  SELECT n.run INTO late FROM added n WHERE NOT EXISTS (SELECT FROM public.runs r WHERE r.organisation = n.organisation
    AND r.number = n.run AND r.made_by = pg_current_xact_id()) LIMIT 1;
  IF FOUND THEN ${refuse('GUARD_RUN_WRITTEN', "'run', late")} END IF;
  RETURN NULL;`,
  'DECLARE late integer;\n',
)}
CREATE TRIGGER run_batch_with_run AFTER INSERT ON run_batches REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION hengji_run_batch();
`;

const LOCK_LINES = `${trigger(
  'lock_line',
  `  SELECT n.scheme, n.period INTO late FROM (SELECT DISTINCT organisation, scheme, period FROM added) n
    WHERE NOT EXISTS (SELECT FROM public.locks l WHERE l.organisation = n.organisation AND l.scheme = n.scheme
    AND l.period = n.period AND l.made_by = pg_current_xact_id()) LIMIT 1;
  IF FOUND THEN ${refuse('GUARD_PERIOD_LOCKED', "'scheme', late.scheme, 'period', late.period")} END IF;
  RETURN NULL;`,
  'DECLARE late record;\n',
)}
CREATE TRIGGER settled_with_lock AFTER INSERT ON settled REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION hengji_lock_line();
CREATE TRIGGER held_with_lock AFTER INSERT ON held REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION hengji_lock_line();
`;

const ADJUSTMENTS = `${trigger('adjustment', `${ALONE}\nRETURN NEW;`)}
CREATE TRIGGER adjustment_alone BEFORE INSERT ON adjustments FOR EACH ROW EXECUTE FUNCTION hengji_adjustment();
CREATE TRIGGER adjustment_step_alone BEFORE INSERT ON adjustment_steps FOR EACH ROW EXECUTE FUNCTION hengji_adjustment();
${trigger(
  'adjustment_line',
  `  SELECT n.adjustment INTO late FROM (SELECT DISTINCT organisation, adjustment FROM added) n
    WHERE NOT EXISTS (SELECT FROM public.adjustments a WHERE a.organisation = n.organisation AND a.number = n.adjustment
    AND a.made_by = pg_current_xact_id()) LIMIT 1;
  IF FOUND THEN ${refuse('GUARD_ADJUSTMENT_WRITTEN', "'adjustment', late.adjustment")} END IF;
  SELECT l.scheme, l.period INTO late FROM (SELECT DISTINCT organisation, adjustment, pay_period FROM added) n
    JOIN public.adjustments a ON a.organisation = n.organisation AND a.number = n.adjustment
    JOIN public.locks l ON l.organisation = n.organisation AND l.scheme = a.scheme AND l.period = n.pay_period LIMIT 1;
  IF FOUND THEN ${refuse('GUARD_PAY_PERIOD_LOCKED', "'scheme', late.scheme, 'period', late.period")} END IF;
  RETURN NULL;`,
  'DECLARE late record;\n',
)}
CREATE TRIGGER adjustment_line_open AFTER INSERT ON adjustment_lines REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION hengji_adjustment_line();
`;

const UNDOS = `${trigger(
  'batch_undo',
  `  ${ALONE}
  IF EXISTS (SELECT FROM public.run_batches b JOIN public.locks l ON l.organisation = b.organisation AND l.run = b.run
      WHERE b.organisation = NEW.organisation AND b.batch = NEW.batch) THEN
    ${refuse('GUARD_BATCH_LOCKED', "'batch', NEW.batch")}
  END IF;
  RETURN NEW;`,
)}
CREATE TRIGGER batch_undo_before_lock BEFORE INSERT ON batch_undos FOR EACH ROW EXECUTE FUNCTION hengji_batch_undo();
`;

const LOCKS = `${trigger(
  'lock',
  `  ${ALONE}
  IF NOT EXISTS (SELECT FROM public.run_steps s WHERE s.organisation = NEW.organisation AND s.run = NEW.run AND s.step = 'approved')
    OR EXISTS (SELECT FROM public.run_steps s WHERE s.organisation = NEW.organisation AND s.run = NEW.run AND s.step = 'rejected') THEN
    ${refuse('GUARD_RUN_NOT_APPROVED', "'run', NEW.run")}
  END IF;
  IF NOT EXISTS (SELECT FROM public.runs r WHERE r.organisation = NEW.organisation AND r.number = NEW.run AND r.scheme = NEW.scheme
      AND r.period = NEW.period AND r.first_day = NEW.first_day AND r.last_day = NEW.last_day AND r.purpose = 'regular') THEN
    ${refuse('GUARD_RUN_OTHER', "'run', NEW.run, 'scheme', NEW.scheme, 'period', NEW.period")}
  END IF;
  SELECT b.batch INTO undone FROM public.run_batches b JOIN public.batch_undos u ON u.organisation = b.organisation AND u.batch = b.batch
    WHERE b.organisation = NEW.organisation AND b.run = NEW.run LIMIT 1;
  IF FOUND THEN ${refuse('GUARD_BATCH_UNDONE', "'run', NEW.run, 'batch', undone")} END IF;
  SELECT a.number INTO undecided FROM public.adjustments a
    JOIN public.adjustment_lines n ON n.organisation = a.organisation AND n.adjustment = a.number
    WHERE a.organisation = NEW.organisation AND a.scheme = NEW.scheme AND n.pay_period = NEW.period AND NOT EXISTS (
      SELECT FROM public.adjustment_steps s WHERE s.organisation = a.organisation AND s.adjustment = a.number) LIMIT 1;
  IF FOUND THEN ${refuse('GUARD_ADJUSTMENT_OPEN', "'adjustment', undecided, 'period', NEW.period")} END IF;
  RETURN NEW;`,
  'DECLARE undone integer; undecided integer;\n',
)}
CREATE TRIGGER lock_of_approved BEFORE INSERT ON locks FOR EACH ROW EXECUTE FUNCTION hengji_lock();
`;

const STEPS = `${trigger(
  'run_step',
  `  ${ALONE}
  SELECT coalesce(array_agg(s.step), '{}') INTO done FROM public.run_steps s
    WHERE s.organisation = NEW.organisation AND s.run = NEW.run;
  locked := EXISTS (SELECT FROM public.locks l WHERE l.organisation = NEW.organisation AND l.run = NEW.run);
  IF 'rejected' = ANY (done)
    OR (NEW.step = 'approved' AND NOT 'in review' = ANY (done))
    OR (NEW.step = 'rejected' AND locked)
    OR (NEW.step = 'locked' AND NOT locked)
    OR (NEW.step = 'paid' AND NOT 'locked' = ANY (done)) THEN
    ${refuse('GUARD_STEP_ORDER', "'run', NEW.run, 'step', NEW.step")}
  END IF;
  RETURN NEW;`,
  'DECLARE done text[]; locked boolean;\n',
)}
CREATE TRIGGER run_step_in_order BEFORE INSERT ON run_steps FOR EACH ROW EXECUTE FUNCTION hengji_run_step();
`;

/** The log grows at its end alone, and its head is its last entry. */
const AUDIT = `${trigger(
  'audit_link',
  `  SELECT a.hash INTO before FROM public.audit a WHERE a.organisation = NEW.organisation AND a.seq = NEW.seq - 1;
  IF NEW.seq = 1 THEN before := decode(repeat('00', 32), 'hex'); END IF;
  IF NEW.previous IS DISTINCT FROM before OR NEW.hash IS DISTINCT FROM sha256(NEW.previous || convert_to(NEW.entry, 'UTF8')) THEN
    ${refuse('GUARD_AUDIT_CHAIN', "'seq', NEW.seq")}
  END IF;
  RETURN NEW;`,
  'DECLARE before bytea;\n',
)}
CREATE TRIGGER audit_linked BEFORE INSERT ON audit FOR EACH ROW EXECUTE FUNCTION hengji_audit_link();
${trigger(
  'audit_head',
  `  IF NEW.organisation <> OLD.organisation OR NEW.seq <> OLD.seq + 1 OR NOT EXISTS (SELECT FROM public.audit a
      WHERE a.organisation = NEW.organisation AND a.seq = NEW.seq AND a.hash = NEW.hash) THEN
    ${refuse('GUARD_AUDIT_CHAIN', "'seq', NEW.seq")}
  END IF;
  RETURN NEW;`,
)}
CREATE TRIGGER audit_head_moves_on BEFORE UPDATE ON audit_heads FOR EACH ROW EXECUTE FUNCTION hengji_audit_head();
CREATE TRIGGER audit_heads_stay BEFORE DELETE ON audit_heads FOR EACH ROW EXECUTE FUNCTION hengji_append_only();
CREATE TRIGGER audit_heads_never_emptied BEFORE TRUNCATE ON audit_heads FOR EACH STATEMENT EXECUTE FUNCTION hengji_append_only();
`;

/** All guards; the tables are there already. */
export const GUARDS = [APPEND, MADE_BY, RUN_BATCHES, LOCK_LINES, ADJUSTMENTS, UNDOS, LOCKS, STEPS, AUDIT].join('\n');
