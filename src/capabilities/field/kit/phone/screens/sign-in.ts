// Before the phone is open: the first sign-in, choosing a PIN, and opening with it.
import { h } from '../dom.ts';
import type { Kit, Screen, Who } from '../kit.ts';
import { isLastTry, pinRefusal, waitBefore } from '../lock/pin.ts';
import type { PinRefusal } from '../lock/pin.ts';
import { makeLock, newHalf, openByHalf, openByPin, takeDevice } from '../lock/vault.ts';
import type { Opened, Wrong } from '../lock/vault.ts';
import { button, field, notice } from '../parts.ts';
import { isOnPhone } from '../queue/queue.ts';
import { kept } from '../store/database.ts';
import type { Lock } from '../store/database.ts';
import { halfOf, pair, signOut, whoIsIn } from '../sync/account.ts';
import { closeFarewell, farewellOf, sayFarewells } from '../sync/farewell.ts';

type Door = NonNullable<Lock['door']>;
const doorOf = async (kit: Kit): Promise<Door> => (await kept(kit.store, 'lock'))?.door ?? 'house';

/** An owner comes back by "Buka kasir" on their own page: that a PIN was forgotten is remembered in this tab. */
const forgot = 'lapangan-lupa';

/** To the page for signing in, and back here; with `lupa` to choosing a new PIN. */
async function leaveFor(kit: Kit, query: '' | '?lupa' = '', door?: Door): Promise<void> {
  const { base } = kit.place;
  if ((door ?? (await doorOf(kit))) === 'house')
    return window.location.assign(`${base}/accounts/sign-in?back=${encodeURIComponent(`/lapangan${query}`)}`);
  // Who holds the phone shows anew that they are its owner, though the browser may still know them.
  if (query) await signOut(base, 'owners');
  if (query) window.sessionStorage.setItem(forgot, '1');
  window.location.assign(`${base}/usaha/masuk`);
}

const isRecovering = (): boolean =>
  window.location.search === '?lupa' || window.sessionStorage.getItem(forgot) !== null;

const unsentOn = (kit: Kit) => kit.store.acts.filter(isOnPhone).count();

/** What the locked or new phone shows. */
export async function closed(kit: Kit): Promise<Screen> {
  const lock = await kept(kit.store, 'lock');
  const farewells = sayFarewells(kit.place);
  if (!lock) {
    await farewells;
    return first(kit);
  }
  if (!lock.byPin) return forgotten(kit, kit.say.pin.usedUp);
  return isRecovering() ? forgotten(kit, '') : enterPin(kit);
}

async function first(kit: Kit): Promise<Screen> {
  const say = kit.say.start;
  if (!window.isSecureContext) return welcome(kit, [notice('bad', say.unsafe)]);
  const who = await whoIsIn(kit.place.base);
  if (who === 'no-answer')
    return welcome(kit, [
      notice('warn', navigator.onLine ? say.failed : say.offline),
      button('plain', say.tryAgain, kit.draw),
    ]);
  if (!who)
    return welcome(kit, [
      button('main', say.act, () => leaveFor(kit)),
      button('plain', say.actOwner, () => leaveFor(kit, '', 'owners')),
    ]);
  if (who.rights.length === 0)
    return welcome(kit, [
      notice('warn', say.notYours(who.name)),
      button('plain', say.otherAccount, () => otherAccount(kit)),
    ]);
  return choosePin(kit, who, async (pin) => {
    const half = newHalf();
    const made = await pair(kit.place.base, nameOfPhone(), half);
    if (typeof made === 'string') return leaveFor(kit);
    const { device, token } = made;
    const { name: officer, rights, owner } = who;
    const secret = { device, token, half, officer, rights };
    const opened = await makeLock(kit.store, secret, { pin, door: owner ? 'owners' : 'house' });
    closeFarewell(kit.place.code);
    if (!owner) await signOut(kit.place.base);
    await kit.unlock(opened);
  });
}

async function otherAccount(kit: Kit): Promise<void> {
  await signOut(kit.place.base);
  await leaveFor(kit, isRecovering() ? '?lupa' : '');
}

function welcome(kit: Kit, acts: readonly Node[]): Screen {
  const say = kit.say.start;
  const farewell = farewellOf(kit.place.code);
  return {
    title: say.title,
    body: [
      ...(farewell === 'ended' ? [notice('good', say.leftEnded)] : []),
      ...(farewell === 'waiting' ? [notice('warn', say.leftWaiting, h('p', {}, say.leftSooner))] : []),
      h('p.lead', {}, say.lead),
      h(
        'ol.climb',
        {},
        say.steps.map((step) => h('li', {}, step)),
      ),
      h('div.acts.wide', {}, acts),
    ],
  };
}

/** `Android · Chrome`: enough to know one's phone again in the list of devices. */
function nameOfPhone(): string {
  const agent = navigator.userAgent;
  const found = (all: readonly string[]) => all.find((name) => agent.includes(name)) ?? '';
  const machine = found(['Android', 'iPhone', 'iPad', 'Windows', 'Mac OS', 'Linux']);
  const browser = found(['SamsungBrowser', 'Firefox', 'Edg', 'Chrome', 'Safari']);
  return [machine, browser].filter(Boolean).join(' · ') || 'HP';
}

export const pinInput = (id: string, first_ = false) =>
  h('input.pin', {
    id,
    name: id,
    type: 'password',
    inputmode: 'numeric',
    pattern: '[0-9]*',
    maxlength: 6,
    autocomplete: 'off',
    required: true,
    autofocus: first_,
  });

export type PinWrong = PinRefusal | 'differs' | null;

export const newPinWrong = (pin: string, repeat: string): PinWrong =>
  pinRefusal(pin) ?? (pin === repeat ? null : 'differs');

function choosePin(kit: Kit, who: Who, done: (pin: string) => Promise<void>): Screen {
  const say = kit.say.pin;
  const [pin, repeat] = [pinInput('new-pin', true), pinInput('repeat-pin')];
  const told = h('div', { 'aria-live': 'polite' });
  const act = button('main', say.save, () => {}, { type: 'submit' });
  const submit = async (event: Event) => {
    event.preventDefault();
    const wrong = newPinWrong(pin.value, repeat.value);
    told.replaceChildren(...(wrong ? [notice('bad', say.refusals[wrong])] : []));
    if (wrong) return;
    act.disabled = true;
    act.textContent = say.saving;
    try {
      await done(pin.value);
    } catch {
      act.disabled = false;
      act.textContent = say.save;
      told.replaceChildren(notice('bad', kit.say.start.failed));
    }
  };
  return {
    title: say.chooseTitle,
    body: [
      h('p.kicker', {}, say.hello(who.name)),
      h('p.lead', {}, say.chooseLead),
      h(
        'form.form',
        { onsubmit: submit, novalidate: true },
        told,
        field({ id: 'new-pin', label: say.new, hint: say.hint }, pin),
        field({ id: 'repeat-pin', label: say.repeat }, repeat),
        !who.owner && h('p.note', {}, say.webCloses),
        h('div.acts.wide', {}, act),
      ),
    ],
  };
}

export const waitText = (kit: Kit, ms: number): string => {
  const say = kit.say.pin;
  const seconds = Math.ceil(ms / 1000);
  return seconds < 120 ? say.seconds(seconds) : say.minutes(Math.ceil(seconds / 60));
};

async function enterPin(kit: Kit): Promise<Screen> {
  const say = kit.say.pin;
  const [barred, waiting] = await Promise.all([kept(kit.store, 'barred'), unsentOn(kit)]);
  const pin = pinInput('pin', true);
  const told = h('div', { 'aria-live': 'assertive' });
  const act = button('main', say.open, () => {}, { type: 'submit' });
  let busy = false;
  const attempt = async () => {
    if (busy || pin.value.length < 6) return;
    busy = true;
    act.textContent = say.opening;
    told.replaceChildren();
    const opened = await openByPin(kit.store, pin.value, Date.now());
    busy = false;
    if (!('refused' in opened)) return barred ? comeBack(kit, opened) : kit.unlock(opened);
    act.textContent = say.open;
    pin.value = '';
    if (opened.refused === 'used-up') return kit.draw();
    told.replaceChildren(wrongPin(kit, opened));
    pin.focus();
  };
  pin.addEventListener('input', () => void attempt());
  const lock = await kept(kit.store, 'lock');
  const ms = lock ? waitBefore(lock.tries, Date.now()) : 0;
  if (ms > 0) told.append(notice('warn', say.wait(waitText(kit, ms))));
  return {
    title: say.title,
    body: [
      barred && notice('warn', kit.say.barred[barred], h('p', {}, kit.say.barred.text(waiting))),
      h(
        'form.form.opening',
        {
          novalidate: true,
          onsubmit: (event: Event) => {
            event.preventDefault();
            void attempt();
          },
        },
        told,
        field({ id: 'pin', label: say.label, hint: waiting > 0 ? say.waiting(waiting) : undefined }, pin),
        h('div.acts.wide', {}, act),
      ),
      h(
        'details.details',
        {},
        h('summary', {}, say.forgot),
        h(
          'div',
          {},
          h('p', {}, lock?.door === 'owners' ? say.forgotOwner : say.forgotText),
          h(
            'div.acts',
            {},
            button('plain', say.signIn, () => leaveFor(kit, '?lupa')),
          ),
        ),
      ),
    ].filter((node) => node !== null),
  };
}

function wrongPin(kit: Kit, wrong: Exclude<Wrong, { refused: 'used-up' }>): Node {
  const say = kit.say.pin;
  if (wrong.refused === 'wait') return notice('warn', say.wait(waitText(kit, wrong.ms)));
  const ms = waitBefore(wrong.tries, Date.now());
  return notice(
    'bad',
    say.wrong,
    isLastTry(wrong.tries) && h('p', {}, say.lastTry),
    ms > 0 && h('p', {}, say.wait(waitText(kit, ms))),
  );
}

/** The PIN is forgotten or used up: whoever signs in again gets the key back if this phone was theirs. */
async function forgotten(kit: Kit, why: string): Promise<Screen> {
  const say = kit.say.pin;
  const who = await whoIsIn(kit.place.base);
  const [lock, waiting] = await Promise.all([kept(kit.store, 'lock'), unsentOn(kit)]);
  const text = [h('p', {}, why), waiting > 0 && h('p', {}, say.waiting(waiting))];
  if (who === 'no-answer' || who === null || !lock)
    return {
      title: say.forgot,
      body: [
        notice('warn', lock?.door === 'owners' ? say.forgotOwner : say.forgotText, text),
        h(
          'div.acts.wide',
          {},
          button('main', say.signIn, () => leaveFor(kit, '?lupa')),
        ),
      ],
    };
  const half = await halfOf(kit.place.base, lock.device);
  if (!half)
    return {
      title: say.forgot,
      body: [
        notice('bad', say.otherOfficer, h('p', {}, say.waiting(waiting))),
        h(
          'div.acts.wide',
          {},
          button('plain', kit.say.start.otherAccount, () => otherAccount(kit)),
        ),
      ],
    };
  return choosePin(kit, who, async (pin) => {
    const opened = await openByHalf(kit.store, half, pin);
    if (!opened) throw new Error('the half does not fit');
    await rejoin(kit, opened, who);
  });
}

/** A phone that is known again: a new token for the same half, and the web's own session ends. */
async function rejoin(kit: Kit, opened: Opened, who: Who): Promise<void> {
  const made = await pair(kit.place.base, nameOfPhone(), opened.secret.half);
  const now = typeof made === 'string' ? opened : await takeDevice(kit.store, opened, made, who.rights);
  if (typeof made !== 'string' && !who.owner) await signOut(kit.place.base);
  window.sessionStorage.removeItem(forgot);
  if (isRecovering()) window.history.replaceState(null, '', window.location.pathname);
  await kit.unlock(now);
}

const isTheirs = (who: Who | null | 'no-answer'): who is Who =>
  who !== null && who !== 'no-answer' && who.rights.length > 0;

/** Opened by PIN on a phone that the server had put out: if its person has just signed in, it is a device again. */
async function comeBack(kit: Kit, opened: Opened): Promise<void> {
  const who = await whoIsIn(kit.place.base);
  return isTheirs(who) ? rejoin(kit, opened, who) : kit.unlock(opened);
}

/** The phone is open, but the server no longer knows it: the same person signs in once and all goes on. */
export async function rejoinOrSignIn(kit: Kit): Promise<void> {
  const who = await whoIsIn(kit.place.base);
  if (!kit.open || !isTheirs(who)) return leaveFor(kit);
  await rejoin(kit, kit.open, who);
}
