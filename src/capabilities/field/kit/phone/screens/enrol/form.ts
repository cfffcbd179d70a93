// The form of a new enterprise: few fields first, the rest folded away; every stroke is kept as a draft.
import { dayOf } from '../../../../../../kernel/day.ts';
import type { AreaRow, KindRow } from '../../../../acts.ts';
import { h } from '../../dom.ts';
import type { OpenKit, Screen } from '../../kit.ts';
import { button, notice } from '../../parts.ts';
import { capture } from '../../store/capture.ts';
import type { Capture, Picture } from '../../store/capture.ts';
import { blank, draftPhotos, enrolDraft, enrolDrafts, keepPhotos } from './draft.ts';
import { formFields } from './fields.ts';
import { photoPart } from './photos.ts';
import { readTyped } from './read.ts';
import type { Typed, Wrongs } from './read.ts';
import { writer } from './writer.ts';

export const yearNow = (kit: OpenKit): number => Number(dayOf(new Date(), kit.place.zone).slice(0, 4));

export async function enrol(kit: OpenKit): Promise<Screen> {
  const { read } = kit.open;
  const [areas, kinds, draft, pictures] = await Promise.all([
    read.list('areas'),
    read.list('kinds'),
    read.draft<Typed>(enrolDraft),
    draftPhotos(read),
  ]);
  const typed = draft ?? blank(areas ?? []);
  const up = '/';
  if (!areas || areas.length === 0)
    return { title: kit.say.enrol.title, up, body: [notice('warn', kit.say.enrol.noAreas)] };
  return {
    title: kit.say.enrol.title,
    up,
    alone: true,
    body: [form(kit, { typed, areas, kinds: kinds ?? [], pictures })],
  };
}

export type Given = {
  readonly typed: Typed;
  readonly areas: readonly AreaRow[];
  readonly kinds: readonly KindRow[];
  readonly pictures: readonly Picture[];
};

function form(kit: OpenKit, given: Given): Node {
  const say = kit.say.enrol;
  let typed = given.typed;
  let pictures = given.pictures;
  const told = h('div', { 'aria-live': 'polite' });
  const kept = h('p.note');
  const fields = h('div.fields');
  const draft = writer(async () => {
    await kit.open.read.keepDraft(enrolDraft, typed);
    kept.textContent = say.draftKept;
  });
  const photoDraft = writer(() => keepPhotos(kit.open.read, pictures));
  const set = (more: Partial<Typed>) => {
    typed = { ...typed, ...more };
    kept.textContent = '';
    draft.write();
  };
  const setPictures = (all: readonly Picture[]) => {
    pictures = all;
    kept.textContent = '';
    photoDraft.write();
    draft.write();
  };
  const photos = photoPart(kit, pictures, setPictures);
  const show = (wrongs: Wrongs) =>
    fields.replaceChildren(...formFields(kit, given, { typed, wrongs, set, photos }));

  const save = async (event: Event) => {
    event.preventDefault();
    const ready = readTyped(typed, { lang: kit.lang, say: kit.say, year: yearNow(kit) });
    if ('wrongs' in ready) return refuse(ready.wrongs);
    act.disabled = true;
    await Promise.all([draft.end(), photoDraft.end()]);
    const title = ready.body.name;
    const acts: Capture[] = [{ kind: 'field:enrol', body: ready.body, title, pictures }];
    if (ready.help) acts.push({ kind: 'field:help', body: ready.help, title });
    const [id] = await capture(kit.store, kit.open.key, acts, { now: Date.now(), drafts: enrolDrafts });
    kit.kick();
    kit.go(`/tersimpan/${id}`);
  };
  const refuse = (wrongs: Wrongs) => {
    show(wrongs);
    const all = Object.entries(wrongs);
    const to = (name: string, text: string) =>
      h(
        'li',
        {},
        h('button.link', { type: 'button', onclick: () => document.getElementById(name)?.focus() }, text),
      );
    const list = h(
      'ul',
      {},
      all.map(([name, text]) => to(name, text)),
    );
    told.replaceChildren(notice('bad', say.wrongs(all.length), list));
    told.scrollIntoView({ block: 'center' });
  };
  const drop = async () => {
    if (!window.confirm(say.dropSure)) return;
    await Promise.all([draft.end(), photoDraft.end()]);
    await kit.open.read.dropDrafts(enrolDrafts);
    kit.go('/');
  };
  const act = button('main', say.save, () => {}, { type: 'submit', name: 'check' });
  show({});
  return h(
    'form.form.enrol',
    { onsubmit: save, novalidate: true },
    told,
    fields,
    h('button.link', { type: 'button', onclick: drop }, say.drop),
    h('div.save-bar', {}, act, kept),
  );
}
