// HTTP of the form by which an enterprise is recorded or corrected.
import { parseId } from '../../../kernel/ids.ts';
import type { EnterpriseId } from '../../../kernel/ids.ts';
import { isRefused } from '../../../kernel/refusal.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { get, post, submit } from '../../../platform/http/index.ts';
import type { Route, Visit } from '../../../platform/http/index.ts';
import { listAreas } from '../../regions/index.ts';
import type { Area } from '../../regions/index.ts';
import { findEnterprise, maskedOf, secretsOf } from '../../registry/index.ts';
import type { EnterpriseWithOwner } from '../../registry/index.ts';
import { kelurahanWithin, placesOf } from '../places.ts';
import { EnterpriseFormPage } from './page.tsx';
import type { FormPageProps } from './page.tsx';
import { saveEdit, saveNew, typedFrom } from './save.ts';
import type { Saved, TypedForm } from './save.ts';
import { words } from './words.ts';

type Shown = {
  readonly typed: TypedForm;
  readonly refusal?: Refusal | undefined;
  readonly known?: EnterpriseWithOwner;
};

const conflicts: ReadonlySet<string> = new Set(['changed-meanwhile', 'already-here', 'similar']);

/** 409 when somebody was quicker or the record may be there, 422 when the form has to be put right. */
const statusOf = (refusal: Refusal | undefined): number => {
  if (!refusal) return 200;
  return conflicts.has(refusal.refused) ? 409 : 422;
};

function show(visit: Visit, areas: readonly Area[], { typed, refusal, known }: Shown): Response {
  const places = placesOf(areas);
  const scopeArea = visit.scope.kind === 'area' ? visit.scope.area : null;
  const more: Partial<FormPageProps> = known
    ? {
        editing: {
          id: known.enterprise.id,
          name: known.enterprise.name,
          revision: known.enterprise.revision,
        },
        masked: maskedOf(secretsOf(known.owner)),
        recorded: typedAs(known),
      }
    : {};
  return visit.page(
    <EnterpriseFormPage
      view={visit.view}
      once={crypto.randomUUID()}
      typed={typed}
      kelurahan={kelurahanWithin(areas, scopeArea)}
      kecamatanOf={(area) => places.kecamatan(area.code) ?? ''}
      refusal={refusal}
      {...more}
    />,
    statusOf(refusal),
  );
}

const areasOf = (visit: Visit) => visit.within(listAreas);

async function askNew(visit: Visit): Promise<Response> {
  const rt = visit.scope.kind === 'area' ? (visit.scope.area.split('/RT')[1] ?? '') : '';
  const given: Readonly<Record<string, string>> = { rt, name: visit.query.get('name') ?? '' };
  return show(visit, await areasOf(visit), { typed: typedFrom((name) => given[name] ?? '') });
}

async function createNew(visit: Visit): Promise<Response> {
  const [form, areas] = [await visit.form(), await areasOf(visit)];
  const typed = typedFrom((name) => form.text(name));
  return submit<Saved, Refusal>(visit, form.text('_once'), (db) => saveNew(db, typed, areas, visit), {
    to: (saved) => `/registry/${saved.id}`,
    flash: (saved) => words[visit.lang].created(saved.name),
    refused: (refusal) => show(visit, areas, { typed, refusal }),
  });
}

async function knownOf(visit: Visit): Promise<EnterpriseWithOwner | null> {
  const id = parseId<'Enterprise'>(visit.param('id'));
  return isRefused(id) ? null : visit.within((db) => findEnterprise(db, id as EnterpriseId));
}

/** The record as it would be typed; sealed numbers are never put into a field. */
function typedAs({ enterprise: e, owner }: EnterpriseWithOwner): TypedForm {
  const recorded: Readonly<Record<string, string | null | undefined>> = {
    name: e.name,
    kind: e.kind,
    sector: e.sector,
    kbli: e.kbli,
    owner: owner?.name,
    sex: owner?.sex,
    area: e.area.split('/')[0],
    rt: e.rt,
    rw: e.rw,
    address: e.address,
    nib: e.nib,
    founded: e.founded === null ? '' : String(e.founded),
    revision: String(e.revision),
  };
  return typedFrom((name) => recorded[name] ?? '');
}

async function askEdit(visit: Visit): Promise<Response> {
  const known = await knownOf(visit);
  return known ? show(visit, await areasOf(visit), { typed: typedAs(known), known }) : visit.notFound();
}

async function saveChange(visit: Visit): Promise<Response> {
  const known = await knownOf(visit);
  if (!known) return visit.notFound();
  const id = known.enterprise.id as EnterpriseId;
  const [form, areas] = [await visit.form(), await areasOf(visit)];
  const typed = typedFrom((name) => form.text(name));
  const work = { id, typed, ownerNeeded: known.owner !== null, kbli: known.enterprise.kbli };
  return submit<Saved, Refusal>(visit, form.text('_once'), (db) => saveEdit(db, work, areas, visit), {
    to: () => `/registry/${id}`,
    flash: (saved) => words[visit.lang].edited(saved.name),
    refused: (refusal) => show(visit, areas, { typed, refusal, known }),
  });
}

export const routes: readonly Route[] = [
  get('/registry/new', 'registry:edit', askNew),
  post('/registry/new', 'registry:edit', createNew),
  get('/registry/:id/edit', 'registry:edit', askEdit),
  post('/registry/:id/edit', 'registry:edit', saveChange),
];
