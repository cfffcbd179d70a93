// HTTP of the certificate: for its owner and for officers who see the enterprise.
import { toString as qrOf } from 'qrcode';

import type { PlainDate } from '../../../../kernel/day.ts';
import { titleCase } from '../../../../kernel/text.ts';
import { audit } from '../../../../platform/audit/index.ts';
import { get } from '../../../../platform/http/index.ts';
import type { Route, Visit } from '../../../../platform/http/index.ts';
import { logoFor, pdf } from '../../../../platform/pdf/index.ts';
import { formatDay } from '../../../../web/format.ts';
import { link } from '../../../../web/view.ts';
import { listAreas, placesOf } from '../../../regions/index.ts';
import { loadMovement, stepNames } from '../actions/shown.ts';
import { certificate } from '../certificate.ts';
import type { CertificateText } from '../certificate.ts';
import { showCode } from '../rules/code.ts';
import { words } from '../words/index.ts';
import { movementAsked } from './queue.tsx';

async function print(visit: Visit): Promise<Response> {
  const id = movementAsked(visit);
  const loaded =
    id &&
    (await visit.within(async (db) => {
      const one = await loadMovement(db, id, visit.today);
      if (!one?.told.row.code) return null;
      const subject = one.moving.enterprise.id;
      await audit(db, visit, { act: 'ladder:certificate', subject, detail: { movement: id } });
      return { one, places: placesOf(await listAreas(db)) };
    }));
  if (!loaded) return visit.notFound();
  const { row } = loaded.one.told;
  const { enterprise, policies } = loaded.one.moving;
  const { lang, view } = visit;
  const say = words[lang].certificate;
  const policy = policies.get(row.policyVersion);
  const names = stepNames(row, policy, lang);
  const address = new URL(link(view, `/cek/${row.code ?? ''}`), visit.request.url).href;
  const text: CertificateText = {
    title: say.title,
    city: view.city.name,
    says: say.says,
    name: titleCase(enterprise.name),
    place: [loaded.places.name(enterprise.area), loaded.places.kecamatan(enterprise.area)]
      .filter(Boolean)
      .join(', '),
    reached: say.reached,
    rung: names.to ?? '',
    track: say.onTrack(names.track),
    since: say.since(formatDay(row.countedOn as PlainDate, lang)),
    basis: say.basis(row.policyVersion),
    check: say.check,
    code: showCode(row.code ?? ''),
    link: address.replace(/^https?:\/\//, ''),
    example: enterprise.example ? say.example : '',
    rungs: policy?.tracks.find((t) => t.code === row.track)?.rungs.length ?? row.toRung,
    at: row.toRung,
    qr: await qrOf(address, { type: 'svg', margin: 1, errorCorrectionLevel: 'M' }),
    logo: await logoFor(visit.city),
  };
  return new Response(await pdf(certificate, text), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="naik-kelas-${row.track}-${String(row.toRung)}.pdf"`,
      'cache-control': 'private, no-store',
    },
  });
}

export const routes: readonly Route[] = [get('/ladder/movements/:id/certificate.pdf', 'ladder:read', print)];
