// Doors to the logo: the picture for everybody, the form for the administrator.
import { dayOf } from '../../../kernel/day.ts';
import { isRefused } from '../../../kernel/refusal.ts';
import { get, post, submit } from '../../../platform/http/index.ts';
import type { Route, Visit } from '../../../platform/http/index.ts';
import { readUpload } from '../../../platform/http/upload.ts';
import { removeLogo, setLogo } from '../actions.ts';
import { LogoPage } from '../pages/logo.tsx';
import { gather } from '../reading.ts';
import { checkPicture, logoBytes } from '../rules/picture.ts';
import type { PictureRefusal } from '../rules/picture.ts';
import { learnLogo } from '../shown.ts';
import { findLogo, readLogoBytes } from '../store.ts';
import { explain, words } from '../words.ts';
import type { CityRefusal } from '../words.ts';
import { manage } from './setup.tsx';

/** The version stands in the address, so the answer is right for ever; another version is another address. */
async function picture({ city, param, notFound }: Visit): Promise<Response> {
  const version = param('version');
  const logo = /^[0-9a-f]{16}$/.test(version) ? await readLogoBytes(city, version) : null;
  if (!logo) return notFound();
  const headers = {
    'content-type': logo.type,
    'content-length': String(logo.bytes.length),
    'content-disposition': 'inline',
    'cache-control': 'public, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
  };
  return new Response(new Uint8Array(logo.bytes), { headers });
}

async function logoPage(visit: Visit, no?: CityRefusal, status?: number): Promise<Response> {
  const logo = await visit.within(findLogo);
  const now = logo && { ...logo, since: dayOf(logo.at, visit.city.zone) };
  const error = no && explain(no, visit.lang);
  return visit.page(
    <LogoPage view={visit.view} once={crypto.randomUUID()} now={now} error={error} />,
    status,
  );
}

const tooLarge: ReadonlySet<string> = new Set(['logo-too-large', 'too-large']);

async function change(visit: Visit): Promise<Response> {
  const sent = await readUpload(visit.request, { most: logoBytes, files: 1 }, ({ content }) =>
    gather(content, logoBytes),
  );
  if (isRefused(sent)) return logoPage(visit, sent, sent.refused === 'too-large' ? 413 : 422);
  const [bytes = Buffer.alloc(0)] = sent.taken;
  const unfit = bytes === null ? ({ refused: 'logo-too-large' } as const) : checkPicture(bytes);
  if ('refused' in unfit) return logoPage(visit, unfit, tooLarge.has(unfit.refused) ? 413 : 422);
  const answer = await submit<{ version: string }, PictureRefusal>(
    visit,
    sent.fields.text('_once'),
    (db) => setLogo(db, bytes ?? Buffer.alloc(0), visit),
    {
      to: () => '/city/logo',
      flash: () => words[visit.lang].logo.saved,
      refused: (no) => logoPage(visit, no, 422),
    },
  );
  await learnLogo(visit.city);
  return answer;
}

async function remove(visit: Visit): Promise<Response> {
  const fields = await visit.form();
  const answer = await submit(visit, fields.text('_once'), (db) => removeLogo(db, visit), {
    to: () => '/city/logo',
    flash: () => words[visit.lang].logo.removed,
    refused: (no) => logoPage(visit, no as CityRefusal, 409),
  });
  await learnLogo(visit.city);
  return answer;
}

export const routes: readonly Route[] = [
  get('/city/logo', manage, (visit) => logoPage(visit)),
  post('/city/logo', manage, change),
  post('/city/logo/remove', manage, remove),
  get('/city/logo/:version', 'public', picture),
];
