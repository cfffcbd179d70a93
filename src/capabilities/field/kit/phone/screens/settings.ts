// Settings: language, PIN, how safe the storage is, the version, and leaving the phone.
import { h } from '../dom.ts';
import { promptInstall } from '../install.ts';
import { isOwners } from '../kit.ts';
import type { OpenKit, Screen } from '../kit.ts';
import { changePin } from '../lock/vault.ts';
import { button, field, notice } from '../parts.ts';
import { isOnPhone } from '../queue/queue.ts';
import { keepFarewell, sayFarewells } from '../sync/farewell.ts';
import { newPinWrong, pinInput, waitText } from './sign-in.ts';

export async function settings(kit: OpenKit): Promise<Screen> {
  const say = kit.say.settings;
  const persisted = (await navigator.storage?.persisted?.()) ?? false;
  return {
    title: say.title,
    body: [
      kit.status.update &&
        notice(
          'info',
          say.update,
          h('button.link', { type: 'button', onclick: kit.useUpdate }, say.updateAct),
        ),
      h('p.lead', {}, `${isOwners(kit) ? say.owner : say.officer}: ${kit.open.secret.officer}`),
      h('div.acts.wide', {}, button('plain', say.lock, kit.lock, { name: 'lock' })),
      languages(kit),
      pinPart(kit),
      storagePart(kit, persisted),
      leavePart(kit),
      h('p.note', {}, `${say.version} ${kit.place.version}`),
    ].filter((node) => node instanceof Node),
  };
}

function languages(kit: OpenKit): Node {
  const one = (lang: 'id' | 'en', text: string) =>
    h(
      'button.chip',
      {
        type: 'button',
        lang,
        id: `lang-${lang}`,
        'aria-pressed': String(kit.lang === lang),
        onclick: () => kit.setLang(lang),
      },
      text,
    );
  return h(
    'section.card',
    {},
    h('h2', {}, kit.say.settings.language),
    h('div.chips', {}, one('id', 'Bahasa Indonesia'), one('en', 'English')),
  );
}

function pinPart(kit: OpenKit): Node {
  const [say, own] = [kit.say.pin, kit.say.settings];
  const [old, pin, repeat] = [pinInput('old-pin'), pinInput('new-pin'), pinInput('repeat-pin')];
  const told = h('div', { 'aria-live': 'polite' });
  const change = async (event: Event) => {
    event.preventDefault();
    const bad = newPinWrong(pin.value, repeat.value);
    if (bad) return told.replaceChildren(notice('bad', say.refusals[bad]));
    const wrong = await changePin(kit.store, old.value, pin.value, Date.now());
    if (wrong?.refused === 'used-up') return kit.lock();
    for (const input of [old, pin, repeat]) input.value = '';
    told.replaceChildren(
      wrong === null
        ? notice('good', say.changed)
        : notice('bad', wrong.refused === 'wait' ? say.wait(waitText(kit, wrong.ms)) : say.wrong),
    );
  };
  return h(
    'details.details',
    {},
    h('summary', {}, own.changePin),
    h(
      'form.form',
      { onsubmit: change, novalidate: true },
      told,
      field({ id: 'old-pin', label: say.old }, old),
      field({ id: 'new-pin', label: say.new, hint: say.hint }, pin),
      field({ id: 'repeat-pin', label: say.repeat }, repeat),
      h(
        'div.acts.wide',
        {},
        button('plain', own.save, () => {}, { type: 'submit' }),
      ),
    ),
  );
}

function storagePart(kit: OpenKit, persisted: boolean): Node {
  const say = kit.say.settings;
  const ask = async () => {
    await navigator.storage?.persist?.();
    kit.draw();
  };
  const install = promptInstall();
  return h(
    'section.card',
    {},
    h('h2', {}, say.storage),
    h('p', {}, persisted ? say.persisted : say.notPersisted),
    h(
      'div.acts.wide',
      {},
      install && button('plain', say.install, install),
      !persisted && button('plain', say.askPersist, ask),
    ),
  );
}

/** Leaving asks twice when something was not sent; then the server ends the device and the phone forgets everything. */
function leavePart(kit: OpenKit): Node {
  const say = kit.say.settings;
  const holder = h('section.card');
  const leave = async () => {
    holder.replaceChildren(h('p', { role: 'status' }, say.leaving));
    await keepFarewell(kit.place.code, kit.open.secret.token);
    await sayFarewells(kit.place);
    kit.lock();
    await kit.store.delete();
    window.location.replace(`${kit.place.base}/lapangan`);
  };
  const sure = async () => {
    const unsent = await kit.store.acts.filter(isOnPhone).count();
    holder.replaceChildren(
      notice(
        'warn',
        unsent > 0 ? say.leaveUnsent(unsent) : say.leaveWhy,
        h('p', {}, navigator.onLine ? say.leaveOnline : say.leaveOffline),
      ),
      h(
        'div.acts.wide',
        {},
        unsent > 0 && button('main', kit.say.outbox.now, () => kit.go('/kiriman')),
        button('danger', unsent > 0 ? say.leaveAnyway : say.leaveAct, leave),
        button('quiet', kit.say.cancel, kit.draw),
      ),
    );
  };
  holder.append(h('div.acts.wide', {}, button('danger', say.leave, sure)));
  return holder;
}
