/** The results of a cycle, in the order in which they come: the run, calibration and audit, notice and objections, publication. */

import type { ReactElement } from 'react';
import { api } from '../../../api.ts';
import { Asked } from '../../../parts/asked.tsx';
import type { CycleView } from '../all/cycles.ts';
import sides from '../parts/sides.module.css';
import { Audit } from './audit.tsx';
import { Calibration } from './calibration.tsx';
import { Edition } from './edition.tsx';
import { Notices } from './notices.tsx';
import { PeopleResults } from './people.tsx';
import { Publication } from './publication.tsx';

/** The side. */
export function ResultsSide({ view: { cycle } }: { readonly view: CycleView }): ReactElement {
  const standing = api.useQuery('get', '/cycles/{cycle}/publication', { params: { path: { cycle: cycle.number } } });
  return (
    <div className={sides['side']}>
      <Asked of={standing}>
        {(found) => (
          <>
            <Edition cycle={cycle} standing={found} />
            {found.edition === null ? null : (
              <>
                <PeopleResults cycle={cycle.number} />
                <Calibration cycle={cycle.number} standing={found} />
                <Audit cycle={cycle.number} />
                <Notices cycle={cycle} standing={found} />
                <Publication cycle={cycle} standing={found} />
              </>
            )}
          </>
        )}
      </Asked>
    </div>
  );
}
