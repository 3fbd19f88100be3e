/** All kinds of long work, listed by hand. */

import type { TableDeclaration } from '../../../methods/tables.ts';
import type { Office } from '../../office/office.ts';
import type { JobKind } from '../job.ts';
import { PUBLISH } from './cycles.ts';
import { correctionKind, PROPOSE_REMEDY, SETTLE_DISPUTE } from './disputes.ts';
import { EXPORT } from './export.ts';
import { importKind } from './import.ts';
import { PEOPLE_IMPORT, peoplePublish } from './people.ts';
import { ARCHIVE, keepDecisionsKind } from './results.ts';
import { ADJUST, COMPUTE, LOCK, REPLAY } from './runs.ts';
import { SIMULATE } from './simulate.ts';

/** The kinds; `tablesFor` gives the tables of facts that an organisation knows. */
export const jobKinds = (tablesFor: (office: Office) => Promise<readonly TableDeclaration[]>): readonly JobKind[] => [
  importKind(tablesFor),
  COMPUTE,
  LOCK,
  ADJUST,
  REPLAY,
  EXPORT,
  keepDecisionsKind(tablesFor),
  ARCHIVE,
  PROPOSE_REMEDY,
  correctionKind(tablesFor),
  SETTLE_DISPUTE,
  PUBLISH,
  SIMULATE,
  PEOPLE_IMPORT,
  peoplePublish(tablesFor),
];
