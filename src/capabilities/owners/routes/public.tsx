// The public page of an enterprise.
import { parseId } from '../../../kernel/ids.ts';
import { isRefused } from '../../../kernel/refusal.ts';
import { get } from '../../../platform/http/index.ts';
import type { Route, Visit } from '../../../platform/http/index.ts';
import { PublicEnterprisePage } from '../pages/public.tsx';
import { findPublic } from '../store/public.ts';

async function show(visit: Visit): Promise<Response> {
  const id = parseId<'Enterprise'>(visit.param('id'));
  const one = isRefused(id) ? null : await findPublic(visit.city, id);
  if (!one) return visit.notFound();
  if (one.id !== id) return visit.seeOther(`/usaha/p/${one.id}`);
  return visit.page(<PublicEnterprisePage view={visit.view} one={one} place={one.place ?? ''} />);
}

export const routes: readonly Route[] = [get('/usaha/p/:id', 'public', show)];
