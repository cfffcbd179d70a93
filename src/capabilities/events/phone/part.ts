// What events bring to the phone: the till of a stall, and for officers the gate, the rows and the count of visitors.
import { isOwners } from '../../field/kit/phone/index.ts';
import type { OpenKit, Part } from '../../field/kit/phone/index.ts';
import { checkin } from './screens/checkin.ts';
import { eventsOf } from './screens/day.ts';
import { event, forgetLook } from './screens/event.ts';
import { gate } from './screens/gate.ts';
import { forgetKeys } from './screens/keys.ts';
import { redeem } from './screens/redeem.ts';
import { start } from './screens/start.ts';
import { till } from './screens/till.ts';
import { forgetCount, turnout } from './screens/turnout.ts';
import './event.css';
import { words } from './words.ts';

const { id, en } = words;

export const eventPart: Part = {
  may: 'events:sell',
  pages: [
    { path: /^\/acara$/, draw: start, live: false },
    { path: /^\/acara\/([\w-]+)$/, draw: event, live: false },
    { path: /^\/kasir\/([\w/-]+)$/, draw: till, live: false },
    { path: /^\/kupon\/([\w/-]+)$/, draw: redeem, live: false },
    { path: /^\/pas\/([\w-]+)$/, draw: gate, live: false },
    { path: /^\/hadir\/([\w-]+)$/, draw: checkin, live: false },
    { path: /^\/pengunjung\/([\w-]+)$/, draw: turnout, live: false },
  ],
  menu: [
    {
      to: '/acara',
      icon: 'store',
      name: (kit) => (isOwners(kit) ? words[kit.lang].till : words[kit.lang].events),
      shown: async (kit) => isOwners(kit) || hasEvents(kit),
    },
  ],
  kinds: { id: id.kinds, en: en.kinds },
  forget() {
    forgetLook();
    forgetKeys();
    forgetCount();
  },
};

const hasEvents = async (kit: OpenKit): Promise<boolean> => ((await eventsOf(kit)) ?? []).length > 0;
