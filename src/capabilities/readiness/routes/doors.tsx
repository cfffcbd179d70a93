// HTTP of the doors: the list, one door, a new one, and who lacks what of it.
import { parseId } from '../../../kernel/ids.ts';
import { isRefused } from '../../../kernel/refusal.ts';
import { get, post, submit } from '../../../platform/http/index.ts';
import type { Route, Visit } from '../../../platform/http/index.ts';
import { namesOf } from '../../accounts/index.ts';
import { findPartner, listPartners, partnerNames } from '../../partners/index.ts';
import { listAreas, placesOf } from '../../regions/index.ts';
import { recordDoor } from '../actions/door.ts';
import type { DoorRefusal } from '../actions/door.ts';
import type { DoorId } from '../kinds.ts';
import { DoorFormPage } from '../pages/door-form.tsx';
import { DoorPage } from '../pages/door.tsx';
import { DoorsPage } from '../pages/doors.tsx';
import { NearPage } from '../pages/near.tsx';
import { checkDoor, doorFields } from '../rules/door.ts';
import type { DoorFormRefusal, TypedDoor } from '../rules/door.ts';
import { findDoor, listDoors, listVersions } from '../store/doors.ts';
import { listNear } from '../store/near.ts';
import { words } from '../words.ts';
import { areaOf, cursorIn, doorIn, nearGround, once } from './ask.ts';

const perPage = 50;

const mayOf = (visit: Visit) => ({ edit: visit.may('readiness:edit'), list: visit.may('readiness:list') });

async function showList(visit: Visit): Promise<Response> {
  const doors = await visit.within((db) => listDoors(db, visit.today));
  return visit.page(<DoorsPage view={visit.view} doors={doors} may={mayOf(visit)} />);
}

async function showDoor(visit: Visit): Promise<Response> {
  const id = doorIn(visit);
  const loaded =
    id &&
    (await visit.within(async (db) => {
      const door = await findDoor(db, id, visit.today);
      if (!door) return null;
      const versions = await listVersions(db, id);
      const all = await listDoors(db, visit.today);
      const names = await namesOf(
        db,
        versions.map((v) => v.recordedBy),
      );
      const partner = door.partnerId
        ? ((await partnerNames(db, [door.partnerId])).get(door.partnerId) ?? null)
        : null;
      return { door, versions, branches: all.filter((d) => d.parentId === id), names, partner };
    }));
  if (!loaded) return visit.notFound();
  return visit.page(<DoorPage view={visit.view} today={visit.today} may={mayOf(visit)} {...loaded} />);
}

async function showNear(visit: Visit): Promise<Response> {
  const loaded = await visit.within(async (db) => {
    const ground = await nearGround(db, visit);
    if (!ground) return null;
    const { door, body, places: bits, filters } = ground;
    const asked = { body, places: bits, day: visit.today, filters };
    const near = await listNear(db, asked, { after: cursorIn(visit), limit: perPage });
    return { door, body, filters, near, places: placesOf(await listAreas(db)) };
  });
  if (!loaded) return visit.notFound();
  return visit.page(
    <NearPage
      view={visit.view}
      within={areaOf(visit)}
      mayExport={visit.may('readiness:export')}
      mayOpen={visit.may('readiness:batch')}
      {...loaded}
    />,
  );
}

const empty: TypedDoor = { name: '', kind: '', partner: '', parent: '' };

/** To what this organisation asks; while it asks nothing of its own, to a new door for it, for whoever may make one. */
async function toDoorOf(visit: Visit): Promise<Response> {
  const of = parseId<'Partner'>(visit.param('partner'));
  if (isRefused(of)) return visit.notFound();
  const found = await visit.within(async (db) => ({
    partner: await findPartner(db, of),
    door: (await listDoors(db, visit.today)).find((d) => d.partnerId === of),
  }));
  if (!found.partner) return visit.notFound();
  if (found.door) return visit.seeOther(`/readiness/${found.door.id}`);
  return visit.seeOther(mayOf(visit).edit ? `/readiness/new?partner=${of}` : '/readiness');
}

/** A branch's door stands on its chain's: what the chain asks holds there too. */
async function typedFor(visit: Visit): Promise<TypedDoor> {
  const of = parseId<'Partner'>(visit.query.get('partner') ?? '');
  if (isRefused(of)) return empty;
  return visit.within(async (db) => {
    const partner = await findPartner(db, of);
    if (!partner) return empty;
    const chain =
      partner.parentId === null
        ? undefined
        : (await listDoors(db, visit.today)).find(
            (d) => d.partnerId === partner.parentId && d.parentId === null,
          );
    const kind = partner.kind === 'hotel' ? 'hotel' : 'shop';
    return { name: partner.name, kind, partner: partner.id, parent: chain?.id ?? '' };
  });
}

type Again = { readonly typed: TypedDoor; readonly refusal: DoorFormRefusal | DoorRefusal };

async function askNew(visit: Visit, again?: Again): Promise<Response> {
  const loaded = await visit.within(async (db) => ({
    partners: await listPartners(db),
    doors: (await listDoors(db, visit.today)).filter((d) => d.parentId === null),
  }));
  const refusal = again?.refusal;
  return visit.page(
    <DoorFormPage
      view={visit.view}
      once={once()}
      typed={again?.typed ?? (await typedFor(visit))}
      problems={refusal?.refused === 'form' ? refusal.problems : []}
      refused={refusal && refusal.refused !== 'form' ? words[visit.lang].refused[refusal.refused] : undefined}
      {...loaded}
    />,
    again ? 422 : 200,
  );
}

async function saveNew(visit: Visit): Promise<Response> {
  const form = await visit.form();
  const typed = Object.fromEntries(doorFields.map((f) => [f, form.text(f)])) as TypedDoor;
  return submit<{ id: DoorId }, DoorFormRefusal | DoorRefusal>(
    visit,
    form.text('_once'),
    async (db) => {
      const checked = checkDoor(typed, {
        partners: (await listPartners(db)).map((p) => p.id),
        parents: (await listDoors(db, visit.today)).filter((d) => d.parentId === null).map((d) => d.id),
      });
      return isRefused(checked) ? checked : recordDoor(db, checked, visit);
    },
    {
      to: ({ id }) => `/readiness/${id}/draft`,
      flash: () => words[visit.lang].form.saved(typed.name.trim()),
      refused: (refusal) => askNew(visit, { typed, refusal }),
    },
  );
}

export const routes: readonly Route[] = [
  get('/readiness', 'readiness:read', showList),
  get('/readiness/new', 'readiness:edit', (visit) => askNew(visit)),
  post('/readiness/new', 'readiness:edit', saveNew),
  get('/readiness/for/:partner', 'readiness:read', toDoorOf),
  get('/readiness/:id', 'readiness:read', showDoor),
  get('/readiness/:id/near', 'readiness:list', showNear),
];
