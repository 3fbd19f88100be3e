/** The most that a customer of a random check can be scored with: it is set when the sample is drawn, and the database holds scores to it. */

import { refuse, trigger } from './0001-guards.ts';

/** Samples of before had no such bound, and keep what they were scored with. */
const MOST =
  "ALTER TABLE samples ADD COLUMN most text NOT NULL DEFAULT '9999999' CHECK (most ~ '^[0-9]{1,7}([.][0-9]{1,4})?$' AND most::numeric > 0);";

const BOUNDED = `${trigger(
  'sample_score',
  `  IF NEW.score ~ '^[0-9]{1,9}([.][0-9]{1,9})?$' AND EXISTS (SELECT FROM public.samples s WHERE s.organisation = NEW.organisation
      AND s.number = NEW.sample AND NEW.score::numeric > s.most::numeric) THEN
    ${refuse('GUARD_SAMPLE_SCORE', "'number', NEW.sample, 'found', NEW.score")}
  END IF;
  RETURN NEW;`,
)}
CREATE TRIGGER sample_score_bounded BEFORE INSERT ON sample_scores FOR EACH ROW EXECUTE FUNCTION hengji_sample_score();
`;

/** All statements, in order. */
export const CHECKS = [MOST, BOUNDED].join('\n');
