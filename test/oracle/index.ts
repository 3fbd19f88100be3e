// The fifteen reference schemes, listed by hand in the order of CASES.md.

import { ecommerceHead } from './schemes/ecommerce-head.ts';
import { editorsMonthly } from './schemes/editors-monthly.ts';
import { itAdmin } from './schemes/it-admin.ts';
import { livestreamClinic } from './schemes/livestream-clinic.ts';
import { newMediaCard } from './schemes/new-media-card.ts';
import { newMediaGradient } from './schemes/new-media-gradient.ts';
import { newMediaIncrement } from './schemes/new-media-increment.ts';
import { newMediaTrial } from './schemes/new-media-trial.ts';
import { onlineConsultant } from './schemes/online-consultant.ts';
import { privateDomainService } from './schemes/private-domain-service.ts';
import { purchasingWarehouse } from './schemes/purchasing-warehouse.ts';
import { schoolAnnual } from './schemes/school-annual.ts';
import { serviceForm } from './schemes/service-form.ts';
import { storeGrowthContest } from './schemes/store-growth-contest.ts';
import { webPromotionAbc } from './schemes/web-promotion-abc.ts';
import type { Oracle } from './tables.ts';

/** Every reference scheme with its calculator and generator. */
export const oracles: readonly Oracle[] = [
  onlineConsultant,
  storeGrowthContest,
  newMediaTrial,
  livestreamClinic,
  schoolAnnual,
  purchasingWarehouse,
  newMediaIncrement,
  editorsMonthly,
  privateDomainService,
  newMediaCard,
  ecommerceHead,
  itAdmin,
  serviceForm,
  newMediaGradient,
  webPromotionAbc,
];
