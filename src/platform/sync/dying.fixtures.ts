// For a test only: a process that receives acts, applies them up to the last, says so and never comes to its end.
import { sql } from 'drizzle-orm';
import { z } from 'zod';

import { openDatabase, within } from '../db/index.ts';
import { holdKeys } from '../keys/held.ts';
import { keysOf } from '../keys/index.ts';
import type { KeyFile } from '../keys/index.ts';
import { registerAct } from './act.ts';
import type { Device } from './device.ts';
import { kindsOf } from './kinds.ts';
import type { SentAct } from './protocol.ts';
import { receive } from './receive.ts';
import { settle } from './settle.ts';

type Given = { ownerUrl: string; keys: KeyFile; id: string; area: string; userId: string; acts: SentAct[] };

const { ownerUrl, keys: file, id, area, userId, acts } = JSON.parse(process.argv[2] ?? '') as Given;
const keys = keysOf(file);
holdKeys(keys);

const endless = (kind: 'test:note' | 'test:tap') =>
  registerAct({
    kind,
    ...(kind === 'test:tap' ? { shares: true } : {}),
    version: 2,
    schema: z.object({ text: z.string() }),
    may: 'test:note',
    reasons: {},
    apply: async (db, { id: act, seq, body }) => {
      await db.execute(sql`
        insert into audit_entry (at, by, act, subject, detail)
        values (now(), ${userId}, 'test:note', ${act}, ${JSON.stringify({ seq, ...body })}::jsonb)`);
      if (body.text !== 'last') return { state: 'accepted', result: null };
      process.stdout.write('applying\n');
      return new Promise<never>(() => undefined);
    },
  });

const database = await openDatabase(ownerUrl, keys);
const [city] = await database.cities();
if (!city) throw new Error('no city');
const device: Device = {
  id,
  area,
  me: {
    userId,
    sessionId: '',
    name: '',
    role: 'rt_officer',
    roleLabel: { id: '', en: '' },
    permissions: new Set(['test:note']),
    scope: { kind: 'area', area },
    personId: null,
    mustEnrol: false,
  },
};
const kinds = kindsOf([endless('test:note'), endless('test:tap')]);
const now = new Date(Date.now() - 61_000);
await within(city, device.me.scope, (db) => receive(db, device, acts, kinds, now));
await settle(city, kinds, device.me, now, { most: 60_000, wait: true });
