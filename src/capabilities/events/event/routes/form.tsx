// HTTP of the form of an event: proposing one, and correcting it.
import { isRefused } from '../../../../kernel/refusal.ts';
import type { Refusal } from '../../../../kernel/refusal.ts';
import { covers, settingsOf } from '../../../../platform/db/index.ts';
import type { Db } from '../../../../platform/db/index.ts';
import { get, post, submit } from '../../../../platform/http/index.ts';
import type { Fields, Route, Visit } from '../../../../platform/http/index.ts';
import type { Option } from '../../../../web/controls.tsx';
import { lineNames, listInitiators, listLines } from '../../../funding/index.ts';
import { listPartners, organisationsOf, partnerNames, partnersOf } from '../../../partners/index.ts';
import type { ActivityId } from '../../../programme/index.ts';
import { listAreas, placesOf } from '../../../regions/index.ts';
import { openEvent } from '../../routes/open.ts';
import { editEvent, proposeEvent } from '../actions/event.ts';
import type { EditRefusal, Proposed } from '../actions/event.ts';
import { EventForm } from '../pages/form.tsx';
import type { FormChoices, FormProps } from '../pages/form.tsx';
import { editText } from '../pages/problems.ts';
import { checkEvent, fields } from '../rules/form.ts';
import type { CheckedEvent, FormRefusal, Known, TypedEvent } from '../rules/form.ts';
import { rtsOf } from '../rules/invited.ts';
import type { EventRow } from '../store.ts';
import { words } from '../words.ts';

export const once = (): string => crypto.randomUUID();

/** Under whose name this visitor asks; null for those who write it: the agency and its officers. */
type Own = {
  readonly name: string;
  /** Of somebody who acts for several, one is chosen; without a choice they ask as themselves. */
  readonly organisations: readonly { readonly id: string; readonly name: string }[];
} | null;

async function ownOf(db: Db, { me }: Visit): Promise<Own> {
  if (me?.role === 'council') return { name: me.name, organisations: [] };
  if (me?.role !== 'partner') return null;
  const organisations = await organisationsOf(db, me.userId);
  const [only, ...others] = organisations;
  return { name: only && others.length === 0 ? only.name : me.name, organisations };
}

/** The council and partners propose anywhere; an officer where they work, the head of an RT in the kelurahan around it. */
function mayHoldOf(visit: Visit, own: Own, has: (area: string) => boolean): (area: string) => boolean {
  const { area: mine } = settingsOf(visit.scope, visit.city.code);
  return (area) =>
    has(area) &&
    (own !== null ||
      covers(visit.scope, visit.city.code, area) ||
      (mine !== '' && mine.startsWith(`${area}/`)));
}

/** The options, and what is chosen already when it is not among them. */
async function withPresent(
  options: readonly Option[],
  present: string | null | undefined,
  nameOf: (id: string) => Promise<string | undefined>,
): Promise<readonly Option[]> {
  if (!present || options.some((o) => o.value === present)) return options;
  return [...options, { value: present, label: (await nameOf(present)) ?? present }];
}

export type Ground = { readonly choices: FormChoices; readonly known: Known; readonly own: Own };

/** What the form offers this visitor, and what it may hold. */
export async function ground(db: Db, visit: Visit, event: EventRow | null = null): Promise<Ground> {
  const areas = await listAreas(db);
  const places = placesOf(areas);
  const own = await ownOf(db, visit);
  const manages = visit.may('events:manage');
  const people = manages ? await listInitiators(db) : new Map<string, string>();
  const partners = own && own.organisations.length > 0 ? await partnersOf(db, visit.by) : [];
  const seer = own === null ? null : partners.length === 0 ? { initiator: visit.by } : { partners };
  const lines = visit.may('funding:read') ? await listLines(db, {}, seer) : [];
  const several = own && own.organisations.length > 1 ? own.organisations : [];
  const offered = manages ? await listPartners(db) : several;
  const held = mayHoldOf(visit, own, (area) => places.has(area));
  // What stands on it already stays a choice, for whoever corrects it.
  const mayHold = (area: string) => held(area) || area === event?.area;
  const lineOptions = await withPresent(
    lines.map((l) => ({ value: l.id, label: `${l.name} (${String(l.year)})` })),
    event?.fundingLineId,
    async (id) => (await lineNames(db, [id])).get(id)?.name,
  );
  const partnerOptions = await withPresent(
    offered.map((p) => ({ value: p.id, label: p.name })),
    event?.partnerId,
    async (id) => (await partnerNames(db, [id])).get(id),
  );
  const options = places.options(visit.city.code);
  return {
    own,
    choices: {
      areas: options.filter((o) => mayHold(o.value)),
      invitable: options.filter((o) => o.value !== visit.city.code),
      lines: lineOptions,
      partners: partnerOptions,
      people: [...people].map(([value, label]) => ({ value, label })),
    },
    known: {
      today: visit.today,
      mayHold,
      areas: new Set(areas.map((a) => a.code)),
      lines: lineOptions.map((o) => o.value),
      partners: [...partnerOptions.map((o) => o.value), ...(own?.organisations ?? []).map((o) => o.id)],
      people: new Map([...people, [visit.by, visit.me?.name ?? '']]),
      began: event?.starts ?? null,
    },
  };
}

export const typedOf = (form: Fields): TypedEvent => ({
  ...(Object.fromEntries(fields.map((f) => [f, form.text(f)])) as Record<(typeof fields)[number], string>),
  groups: form.all('groups').slice(0, 50),
  invited: form.all('invited').slice(0, 300),
});

/** Who asks under their own name is the initiator; an officer's sign-in stands behind the words they write. */
export function check(typed: TypedEvent, { known, own }: Ground, visit: Visit): CheckedEvent | FormRefusal {
  const mine = own?.organisations ?? [];
  const asked = mine.length === 1 ? mine[0] : mine.find((o) => o.id === typed.partner);
  const named: TypedEvent = own
    ? { ...typed, initiator: asked?.name ?? own.name, initiatorUser: visit.by, partner: asked?.id ?? '' }
    : visit.may('events:manage')
      ? typed
      : { ...typed, initiatorUser: visit.by };
  return checkEvent(named, known);
}

const empty: TypedEvent = {
  ...(Object.fromEntries(fields.map((f) => [f, ''])) as Record<(typeof fields)[number], string>),
  answerDays: '2',
  groups: [],
  invited: [],
};

type NewRefusal = Refusal<'days-upside-down' | 'address-taken', object>;
type Again<R extends Refusal> = { readonly typed: TypedEvent; readonly refusal: R | FormRefusal };

export const problemsOf = (refusal: Refusal | undefined): FormProps['problems'] =>
  refusal?.refused === 'form' ? (refusal as FormRefusal).problems : [];

async function askNew(visit: Visit, again?: Again<NewRefusal>): Promise<Response> {
  const { choices, own } = await visit.within((db) => ground(db, visit));
  const refusal = again?.refusal;
  const only = choices.areas.length === 1 ? (choices.areas[0]?.value ?? '') : '';
  const area = visit.query.get('area') ?? only;
  return visit.page(
    <EventForm
      view={visit.view}
      once={once()}
      typed={again?.typed ?? { ...empty, area }}
      choices={choices}
      problems={problemsOf(refusal)}
      refused={refusal && refusal.refused !== 'form' ? words[visit.lang].refused[refusal.refused] : undefined}
      mayManage={visit.may('events:manage')}
      ownName={own?.name ?? null}
    />,
    again ? 422 : 200,
  );
}

async function saveNew(visit: Visit): Promise<Response> {
  const form = await visit.form();
  const typed = typedOf(form);
  return submit<Proposed, NewRefusal | FormRefusal>(
    visit,
    form.text('_once'),
    async (db) => {
      const checked = check(typed, await ground(db, visit), visit);
      return isRefused(checked) ? checked : proposeEvent(db, checked, visit);
    },
    {
      to: ({ id }) => `/events/${id}`,
      flash: () => words[visit.lang].form.proposed(typed.name.trim().slice(0, 160)),
      refused: (refusal) => askNew(visit, { typed, refusal }),
    },
  );
}

/** Whoever manages there, and who proposed it while it is only proposed. */
export const mayEdit = (visit: Visit, event: EventRow): boolean =>
  (visit.may('events:manage') && covers(visit.scope, visit.city.code, event.area)) ||
  (event.state === 'proposed' && event.initiatorUser === visit.by);

const dayText = (iso: string | null): string =>
  iso === null ? '' : iso.split('-').toReversed().map(Number).join('/');

/** An event as it would be typed. */
export const typedFrom = (event: EventRow): TypedEvent => ({
  name: event.name,
  kind: event.kind,
  area: event.area,
  place: event.place,
  address: event.address ?? '',
  point: event.lat === null || event.lng === null ? '' : `${String(event.lat)}, ${String(event.lng)}`,
  starts: dayText(event.starts),
  ends: event.ends === event.starts ? '' : dayText(event.ends),
  hours: '',
  rts: rtsOf(event.area, event.invited),
  applyUntil: dayText(event.applyUntil),
  answerDays: String(event.answerDays),
  shiftsEach: event.shiftsEach === null ? '' : String(event.shiftsEach),
  places: event.places === null ? '' : String(event.places),
  initiator: event.initiator,
  initiatorUser: event.initiatorUser ?? '',
  line: event.fundingLineId ?? '',
  partner: event.partnerId ?? '',
  contact: event.contact ?? '',
  about: event.about,
  groups: event.groups,
  invited: event.invited.filter((code) => !code.includes('/')),
});

async function askEdit(visit: Visit, again?: Again<EditRefusal>): Promise<Response> {
  const loaded = await visit.within(async (db) => {
    const event = await openEvent(db, visit);
    return event && mayEdit(visit, event) ? { event, ground: await ground(db, visit, event) } : null;
  });
  if (!loaded) return visit.notFound();
  const { event } = loaded;
  const refusal = again?.refusal;
  return visit.page(
    <EventForm
      view={visit.view}
      once={once()}
      typed={again?.typed ?? typedFrom(event)}
      choices={loaded.ground.choices}
      known={event}
      problems={problemsOf(refusal)}
      refused={refusal && refusal.refused !== 'form' ? editText(refusal, visit.lang) : undefined}
      mayManage={visit.may('events:manage')}
      ownName={loaded.ground.own?.name ?? null}
    />,
    again ? 422 : 200,
  );
}

async function saveEdit(visit: Visit): Promise<Response> {
  const form = await visit.form();
  const typed = typedOf(form);
  const revision = Number(form.text('revision'));
  const event = await visit.within((db) => openEvent(db, visit));
  if (!event || !mayEdit(visit, event)) return visit.notFound();
  const id: ActivityId = event.id;
  return submit<{ id: ActivityId }, EditRefusal | FormRefusal>(
    visit,
    form.text('_once'),
    async (db) => {
      const checked = check(typed, await ground(db, visit, event), visit);
      return isRefused(checked) ? checked : editEvent(db, { id, revision, set: checked }, visit);
    },
    {
      to: () => `/events/${id}`,
      flash: () => words[visit.lang].form.saved(typed.name.trim().slice(0, 160)),
      refused: (refusal) => askEdit(visit, { typed, refusal }),
    },
  );
}

export const routes: readonly Route[] = [
  get('/events/new', 'events:propose', (visit) => askNew(visit)),
  post('/events/new', 'events:propose', saveNew),
  get('/events/:id/edit', 'events:propose', (visit) => askEdit(visit)),
  post('/events/:id/edit', 'events:propose', saveEdit),
];
