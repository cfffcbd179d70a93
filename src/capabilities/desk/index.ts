// The door of the desk: pages that join rooms, gathered for the table of contents.
import type { Route } from '../../platform/http/index.ts';
import { routes as applicantsExport } from './applicants-export/routes.ts';
import { routes as enterpriseForm } from './enterprise-form/routes.tsx';
import { routes as enterprisePage } from './enterprise-page/routes.tsx';
import { routes as front } from './front/routes.tsx';
import { routes as goodsExport } from './goods-export/routes.ts';
import { routes as home } from './home/routes.tsx';
import { routes as mitra } from './mitra/routes.tsx';
import { routes as nearExport } from './near-export/routes.ts';
import { routes as paperForm } from './paper-form/routes.tsx';
import { routes as paperRetract } from './paper-retract/routes.tsx';
import { routes as registryList } from './registry-list/routes.tsx';
import { routes as replayExport } from './replay-export/routes.ts';
import { routes as signUpsExport } from './sign-ups-export/routes.ts';
import { routes as stallsExport } from './stalls-export/routes.ts';
import { routes as untoldExport } from './untold-export/routes.ts';

export { jobs } from './home/digest.ts';

// The list and the form come before the page: /registry/new is no enterprise's id.
export const routes: readonly Route[] = [
  ...front,
  ...home,
  ...mitra,
  ...registryList,
  ...enterpriseForm,
  ...enterprisePage,
  ...paperForm,
  ...paperRetract,
  ...replayExport,
  ...goodsExport,
  ...nearExport,
  ...applicantsExport,
  ...signUpsExport,
  ...stallsExport,
  ...untoldExport,
];
