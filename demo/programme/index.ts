// The demo city's programme: partners, money, activities, who takes part, and the next step of each.
import { sql } from 'drizzle-orm';

import { entry } from '../../src/capabilities/funding/tables.ts';
import { activity, activityAct, programme } from '../../src/capabilities/programme/tables.ts';
import { listAreas } from '../../src/capabilities/regions/index.ts';
import type { PlainDate } from '../../src/kernel/day.ts';
import { addDays, startOfDay } from '../../src/kernel/day.ts';
import { freshId } from '../../src/kernel/ids.ts';
import { squeeze } from '../../src/kernel/text.ts';
import type { Db } from '../../src/platform/db/index.ts';
import { invented } from './activities.ts';
import type { Invented } from './activities.ts';
import { demoFunding } from './funding.ts';
import { demoPartners } from './partners.ts';
import { takePart } from './participants.ts';

type User = { id: string; name: string; role: string; username: string | null };

export async function demoProgramme(db: Db, today: PlainDate): Promise<void> {
  const at = (on: PlainDate) => new Date(startOfDay(on, db.city.zone).getTime() + 9 * 3_600_000);
  const areas = await listAreas(db);
  const kelurahan = areas.filter((a) => a.level === 'kelurahan');
  const { rows: users } = await db.execute<User>(
    sql`select id, name, role, username from accounts_user where active order by role, id`,
  );
  const council = users.find((u) => u.role === 'council') ?? null;
  const long = addDays(today, -700);
  const partners = await demoPartners(db, { kelurahan, at: at(long), users });
  const lines = await demoFunding(db, { partners, council, today, at });
  const programmeId = freshId<'Programme'>();
  const name = 'Naik kelas lewat bazar kelurahan (contoh)';
  await db.insert(programme).values({
    id: programmeId,
    name,
    squeezed: squeeze(name),
    purpose: 'Usaha rumahan tampil di lingkungannya, lalu mengurus surat dan pasar yang lebih luas.',
    recordedAt: at(long),
    recordedBy: 'demo',
  });

  const areaOf = ({ where }: Invented): { code: string; name: string } => {
    if (where === 'city') return { code: db.city.code, name: '' };
    const found =
      where[0] === 'named'
        ? (kelurahan.find((k) => k.name === where[1]) ?? kelurahan[0])
        : kelurahan[where[1] % Math.max(kelurahan.length, 1)];
    if (!found) return { code: db.city.code, name: '' };
    const above = areas.find((a) => a.code === found.parent);
    return where[0] === 'kecamatan' && above ? above : found;
  };
  for (const one of invented) {
    const id = freshId<'Activity'>();
    const area = areaOf(one);
    const [starts, ends] = [addDays(today, one.from), addDays(today, one.from + one.days - 1)];
    const asked = addDays(starts, -45);
    const line = lines.find((l) => l.key === one.line) ?? null;
    await db.insert(activity).values({
      id,
      programmeId: one.kind === 'bazaar' ? programmeId : null,
      kind: one.kind,
      name: area.name === '' ? one.name : `${one.name} ${area.name}`,
      area: area.code,
      starts,
      ends,
      initiator: one.council ? (council?.name ?? 'Komisi II (contoh)') : 'Dinas (contoh)',
      initiatorUser: one.council ? (council?.id ?? null) : null,
      fundingLineId: line?.id ?? null,
      places: one.places,
      state: one.state,
      recordedAt: at(asked),
      recordedBy: 'demo',
    });
    await db.insert(activityAct).values(
      actsOf(one, { asked, starts, ends }).map(([state, on, reason]) => ({
        activityId: id,
        state,
        day: on,
        reason,
        recordedAt: at(on),
        recordedBy: 'demo',
      })),
    );
    if (line && one.million > 0) {
      const amount = BigInt(one.million) * 1_000_000n;
      const made = { lineId: line.id, activityId: id, note: null, recordedBy: 'demo' };
      const paid = ends > today ? today : ends;
      await db.insert(entry).values([
        { ...made, id: freshId(), kind: 'promised', amount, day: asked, recordedAt: at(asked) },
        {
          ...made,
          id: freshId(),
          kind: 'realised',
          amount: one.state === 'closed' ? amount : amount / 2n,
          day: paid,
          recordedAt: at(paid),
        },
      ]);
    }
    // Places are offered from the approval on.
    if (one.state !== 'cancelled' && one.state !== 'proposed')
      await takePart(db, { id, area: area.code, one, starts, ends, today, at });
  }
}

type Act = readonly [state: Invented['state'], on: PlainDate, reason: string | null];

function actsOf(
  { state }: Invented,
  { asked, starts, ends }: { asked: PlainDate; starts: PlainDate; ends: PlainDate },
): readonly Act[] {
  const proposed: Act = ['proposed', asked, null];
  if (state === 'proposed') return [proposed];
  const approved: Act = ['approved', addDays(asked, 7), null];
  if (state === 'approved') return [proposed, approved];
  if (state === 'cancelled')
    return [proposed, approved, ['cancelled', addDays(starts, -2), 'tempat terendam pasang laut']];
  const running: Act = ['running', starts, null];
  return state === 'running'
    ? [proposed, approved, running]
    : [proposed, approved, running, ['closed', addDays(ends, 10), null]];
}
