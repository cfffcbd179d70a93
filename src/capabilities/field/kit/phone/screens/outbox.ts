// Everything this phone recorded, with its place on the way: on the phone, sent, accepted, to choose, refused and why.
import { formatInstant } from '../../../../../kernel/day.ts';
import { h, icon } from '../dom.ts';
import { isOwners } from '../kit.ts';
import type { OpenKit, Screen } from '../kit.ts';
import { badge, button, link, notice, stairs } from '../parts.ts';
import { kept } from '../store/database.ts';
import type { Shown } from '../store/read.ts';
import { enrolBodyOf } from '../store/read.ts';
import { enrolDraft, typedFrom } from './enrol/draft.ts';
import { barredNotice } from './home.ts';

const shownAtOnce = 30;
const look = { all: false };

/** Why an act was refused, in the person's language. */
export const reasonOf = (kit: OpenKit, { reply }: Shown): string =>
  reply?.state === 'refused' ? reply.say[kit.lang] : kit.say.outbox.unreadable;

export async function outbox(kit: OpenKit): Promise<Screen> {
  const say = kit.say.outbox;
  const [acts, synced, barred] = await Promise.all([
    kit.open.read.acts(),
    kept(kit.store, 'synced'),
    kept(kit.store, 'barred'),
  ]);
  const order = [...acts].sort((a, b) => urgency(b) - urgency(a));
  const shown = look.all ? order : order.slice(0, shownAtOnce);
  const more = () => {
    look.all = true;
    kit.draw();
  };
  return {
    title: say.title,
    body: [
      h('p.lead', {}, say.lead),
      barred ? barredNotice(kit, barred, acts) : line(kit, synced),
      acts.length === 0 && empty(kit),
      h(
        'ul.sent',
        {},
        shown.map((one) => item(kit, one)),
      ),
      order.length > shown.length &&
        h(
          'button.btn.quiet',
          { type: 'button', id: 'older', onclick: more },
          say.older(order.length - shown.length),
        ),
    ].filter((node) => node instanceof Node),
  };
}

/** What a person must act on comes first, then what is on its way, then the newest of the rest. */
const urgency = ({ row, answered }: Shown): number =>
  row.state === 'choose' && !answered ? 3 : row.state === 'refused' ? 2 : row.state === 'accepted' ? 0 : 1;

function line(kit: OpenKit, synced: number | null): Node {
  const say = kit.say.outbox;
  const sending = kit.status.sync === 'sending' && navigator.onLine;
  const text = !navigator.onLine
    ? say.offline
    : kit.status.sync === 'trouble'
      ? say.trouble
      : synced
        ? say.synced(formatInstant(new Date(synced), kit.place.zone, kit.lang))
        : say.never;
  return h(
    'section.sync-line',
    {},
    h('p.note', { role: 'status' }, text),
    button('plain', sending ? say.sending : say.now, kit.kick, { name: 'send', id: 'send-now' }),
  );
}

const empty = (kit: OpenKit) =>
  h(
    'div.empty',
    {},
    h('span.empty-icon', {}, icon('inbox', 32)),
    h('h2', {}, kit.say.outbox.empty),
    h('p', {}, kit.say.outbox.emptyText),
    !isOwners(kit) && h('div.acts', {}, link('main', kit.say.home.enrol, '/catat', 'plus')),
  );

function item(kit: OpenKit, one: Shown): Node {
  const say = kit.say.outbox;
  const { row, act, photos } = one;
  const under = row.state === 'saved' || row.state === 'sent';
  return h(
    'li.card',
    {},
    badge(row.state, kit.say),
    h('h2', {}, act.title),
    h('p.note', {}, headline(kit, one)),
    under && stairs(row.state, kit.say),
    under && photos.all > 0 && h('p.note', {}, say.photos(photos.arrived, photos.all)),
    row.state === 'choose' &&
      (one.answered
        ? h('p.note', {}, say.answered)
        : h('div.acts.wide', {}, link('main', say.choose, `/pilih/${row.id}`, 'arrow-right'))),
    row.state === 'refused' && refused(kit, one),
  );
}

const headline = (kit: OpenKit, { row, act }: Shown): string => {
  const when = formatInstant(new Date(row.at), kit.place.zone, kit.lang);
  const kind = kit.nameOf(row.kind) || row.kind;
  const finding = (act.body as { finding?: keyof typeof kit.say.verify.findings }).finding;
  return [kind, finding && kit.say.verify.findings[finding], when].filter(Boolean).join(' · ');
};

function refused(kit: OpenKit, one: Shown): Node {
  const say = kit.say.outbox;
  const drop = async () => {
    await kit.store.transaction('rw', kit.store.acts, kit.store.photos, async () => {
      await kit.store.photos.where({ act: one.row.id }).delete();
      await kit.store.acts.delete(one.row.id);
    });
    kit.draw();
  };
  const fix = async () => {
    await kit.open.read.keepDraft(enrolDraft, typedFrom(enrolBodyOf(one.act)));
    await drop();
    kit.go('/catat');
  };
  return h(
    'div',
    {},
    notice('bad', say.reason, h('p', {}, reasonOf(kit, one))),
    h(
      'div.acts.wide',
      {},
      one.row.kind === 'field:enrol' && button('plain', say.fix, fix),
      button('quiet', say.read, drop),
    ),
  );
}
