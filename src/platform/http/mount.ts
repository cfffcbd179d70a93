// From lists of routes to a server: session, guard, form protection, headers, one handler for faults.
import { Hono } from 'hono';
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { csrf } from 'hono/csrf';
import { secureHeaders } from 'hono/secure-headers';
import type { Child } from 'hono/jsx';

import { dayOf } from '../../kernel/day.ts';
import type { Lang } from '../../kernel/language.ts';
import type { View } from '../../web/view.ts';
import type { City, Scope } from '../db/index.ts';
import { within } from '../db/index.ts';
import { readForm, UnreadableForm } from './form.ts';
import { pathInside, placeOf } from './place.ts';
import type { Place } from './place.ts';
import type { Guard, Route } from './route.ts';
import type { Me, Visit } from './visit.ts';

/** What the composition gives: who asks, how errors look, and which links a person has. */
export type House = {
  readonly routes: readonly Route[];
  cities(): readonly City[];
  hosts(): ReadonlyMap<string, string>;
  whoIs(city: City, request: Request): Promise<Me | null>;
  /** Where somebody without a sign-in is led who asked for this path; the staff's door when it does not say. */
  signInAt?(path: string): string;
  viewOf(visit: Pick<Visit, 'lang' | 'me' | 'city' | 'today'> & { base: string; path: string }): View;
  errorPage(view: View | null, status: ErrorStatus, quote: string): Child;
  now(): Date;
  addressOf(c: Context): string;
  /** Told of every answer, for logs and metrics. `route` is the pattern, never the address. */
  answered(what: {
    method: string;
    route: string;
    status: number;
    ms: number;
    city: string;
    quote: string;
  }): void;
  failed(error: unknown, quote: string): void;
};

export type ErrorStatus = 400 | 401 | 403 | 404 | 413 | 422 | 429 | 500 | 503;

type Env = { Variables: { place: Place | null; quote: string; route: string; policy: string | null } };

/** The least a role needs for a guard; null me is a visitor without sign-in. */
export function passes(me: Me | null, guard: Guard): boolean {
  if (guard === 'public' || guard === 'phone') return true;
  if (!me) return false;
  if (guard === 'signed-in') return true;
  return !me.mustEnrol && me.permissions.has(guard);
}

export const languageOf = (c: Context): Lang => (getCookie(c, 'language') === 'en' ? 'en' : 'id');

export function mount(house: House): Hono<Env> {
  const app = new Hono<Env>({ getPath: (request) => pathInside(new URL(request.url).pathname) });
  app.use(async (c, next) => {
    const started = performance.now();
    const place = placeOf(new URL(c.req.url), house.cities(), house.hosts());
    c.set('place', place);
    c.set('quote', crypto.randomUUID().slice(0, 8).toUpperCase());
    c.set('route', '*');
    await next();
    const ms = performance.now() - started;
    const [route, quote] = [c.get('route'), c.get('quote')];
    house.answered({
      method: c.req.method,
      route,
      status: c.res.status,
      ms,
      city: place?.city.code ?? '',
      quote,
    });
  });
  // A file may be held to a stricter policy than a page: what its route said stays.
  app.use(async (c, next) => {
    await next();
    const own = c.get('policy');
    if (own) c.res.headers.set('content-security-policy', own);
  });
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        workerSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
      },
      referrerPolicy: 'same-origin',
      xFrameOptions: 'DENY',
    }),
  );
  app.use(async (c, next) => {
    await next();
    c.set('policy', c.res.headers.get('content-security-policy'));
  });
  app.use(csrf());
  for (const route of house.routes) app.on(route.method, [route.path], (c) => answer(house, route, c));
  app.notFound((c) => errorAnswer(house, c, 404));
  app.onError((error, c) => {
    if (error instanceof UnreadableForm) return errorAnswer(house, c, 422);
    if ('getResponse' in error) return errorAnswer(house, c, 403);
    house.failed(error, c.get('quote'));
    return errorAnswer(house, c, 500);
  });
  return app;
}

async function answer(house: House, route: Route, c: Context<Env>): Promise<Response> {
  c.set('route', route.path);
  const place = c.get('place');
  if (!place) return errorAnswer(house, c, 404);
  const me = await house.whoIs(place.city, c.req.raw);
  if (me?.mustEnrol && !['public', 'phone'].includes(route.may) && !route.path.startsWith('/accounts/')) {
    return c.redirect(`${place.base}/accounts/second-factor`, 303);
  }
  if (!passes(me, route.may)) {
    if (me) return errorAnswer(house, c, 403, me);
    if (route.method !== 'get') return errorAnswer(house, c, 401);
    const back = encodeURIComponent(pathAndQuery(c));
    const door = house.signInAt?.(route.path) ?? '/accounts/sign-in';
    return c.redirect(`${place.base}${door}?back=${back}`, 303);
  }
  return route.answer(visitOf(house, c, place, me));
}

const pathAndQuery = (c: Context): string => {
  const url = new URL(c.req.url);
  return pathInside(url.pathname) + url.search;
};

const html = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' };

function visitOf(house: House, c: Context<Env>, { city, base }: Place, me: Me | null): Visit {
  const now = house.now();
  const today = dayOf(now, city.zone);
  const lang = languageOf(c);
  const scope: Scope = me?.scope ?? { kind: 'none' };
  const path = pathAndQuery(c);
  const flash = getCookie(c, 'flash');
  if (flash) setCookie(c, 'flash', '', { path: '/', maxAge: 0 });
  const view = { ...house.viewOf({ lang, me, city, today, base, path }), ...(flash ? { flash } : {}) };
  return {
    by: me?.userId ?? 'public',
    now,
    today,
    request: c.req.raw,
    city,
    lang,
    view,
    me,
    scope,
    address: house.addressOf(c),
    quote: c.get('quote'),
    query: new URL(c.req.url).searchParams,
    param: (name) => c.req.param(name as never) ?? '',
    form: () => readForm(c.req.raw),
    may: (permission) => passes(me, permission),
    within: (work, how) => within(city, scope, work, how),
    page: (body, status = 200) => c.html(String(body), status as 200, html),
    seeOther(to, said) {
      if (said) setCookie(c, 'flash', said, { path: '/', maxAge: 60, httpOnly: true, sameSite: 'Lax' });
      return c.redirect(base + to, 303);
    },
    notFound: () => errorAnswer(house, c, 404, me),
    failed: (error) => house.failed(error, c.get('quote')),
  };
}

function errorAnswer(house: House, c: Context<Env>, status: ErrorStatus, me: Me | null = null): Response {
  const place = c.get('place');
  const lang = languageOf(c);
  const view = place
    ? house.viewOf({
        lang,
        me,
        city: place.city,
        today: dayOf(house.now(), place.city.zone),
        base: place.base,
        path: pathAndQuery(c),
      })
    : null;
  return c.html(String(house.errorPage(view, status, c.get('quote'))), status as 404, html);
}
