// Every page for every role in both languages, in light and dark, wide and on a phone: axe finds nothing.
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';

import { sidewaysOn, violationsOn } from './harness/axe.ts';
import { closeBrowserAtEnd, enrol, pageAs, profile, signInOf } from './harness/browser.ts';

const city = inject('city');
closeBrowserAtEnd();

/** Each role once; of partners also who buys for a chain and who keeps a koperasi's books. */
const askers = ['nobody', ...new Set(city.signIns.map(({ role }) => role)), 'toko', 'koperasi'];

async function pageOf(asker: string): Promise<Page> {
  if (asker === 'nobody') return (await profile()).newPage();
  const page = await pageAs(city, asker);
  if (asker === 'administrator' && page.url().includes('second-factor'))
    await enrol(page, signInOf(city, asker).password);
  return page;
}

/** An address without what differs between one record, search or filter and the next: of each kind one page is read. */
const kindOf = (path: string): string => {
  const url = new URL(path, city.url);
  const views = [...url.searchParams].filter(([name]) => /^(fate|map|with|live)$/.test(name));
  return `${url.pathname.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}|(?<=\/users\/)\w+|(?<=\/acara\/)[\w-]+/g, ':id')}?${new URLSearchParams(views).toString()}`;
};

const linksOn = (page: Page): Promise<string[]> =>
  page.evaluate<string[]>(
    "[...document.querySelectorAll('a[href]:not([download])')].map((a) => new URL(a.getAttribute('href'), document.baseURI).href)",
  );

const isPage = (href: string): boolean =>
  href.startsWith(city.url) && !/\.(csv|xlsx|json|pdf|ics|png|webmanifest)(\?|$)|\/language\?/.test(href);

type Sent = { readonly status: number; readonly build: string; readonly links: readonly string[] };

/**
 * What the server sends this visitor: what the page is built of (its elements with their classes and attributes, each kind of
 * nesting once) and where its links lead. It is not drawn, which takes eight times the work.
 */
async function sentFor(page: Page, path: string): Promise<Sent> {
  const answer = await page.request.get(city.url + path);
  const [build, links] = await page.evaluate<[string, string[]]>(`((text, address) => {
    const sent = new DOMParser().parseFromString(text, 'text/html');
    const sign = (el) => el ? el.tagName + '.' + el.className + '[' + el.getAttributeNames().join() + ']' : '';
    return [
      [...new Set([...sent.querySelectorAll('*')].map((el) => sign(el.parentElement) + '>' + sign(el)))].sort().join(),
      [...sent.querySelectorAll('a[href]:not([download])')].map((a) => new URL(a.getAttribute('href'), address).href),
    ];
  })(${JSON.stringify(await answer.text())}, ${JSON.stringify(answer.url())})`);
  return { status: answer.status(), build, links };
}

const read = new Set<string>();

/** Reads a page unless one built of the same parts was read before; says what is wrong with it and where it leads. */
async function readPage(page: Page, path: string): Promise<{ wrong: string[]; links: readonly string[] }> {
  const { status, build, links } = await sentFor(page, path);
  const wrong = status >= 400 ? [`${path} answered ${status}`] : [];
  if (read.has(build)) return { wrong, links };
  read.add(build);
  await page.goto(city.url + path, { waitUntil: 'domcontentloaded' });
  wrong.push(...(await violationsOn(page)).map((violation) => `${path}: ${violation}`));
  // What its script adds is followed as well.
  return { wrong, links: [...links, ...(await linksOn(page))] };
}

/** Every kind of page that can be reached by links, read in the order found; `wrong` says what is wrong where. */
async function readAll(page: Page, start: readonly string[]): Promise<{ paths: string[]; wrong: string[] }> {
  const known = new Map<string, string>();
  const wrong: string[] = [];
  const todo = [...start];
  for (let path = todo.shift(); path !== undefined; path = todo.shift()) {
    if (known.has(kindOf(path))) continue;
    known.set(kindOf(path), path);
    const found = await readPage(page, path);
    wrong.push(...found.wrong);
    for (const href of found.links)
      if (isPage(href)) todo.push(href.slice(city.url.length).replace(/#.*/, '') || '/');
  }
  return { paths: [...known.values()], wrong };
}

const inLanguage = (page: Page, lang: string) =>
  page.context().addCookies([{ name: 'language', value: lang, url: city.url }]);

test('what is planted is found: a picture without words, pale letters, a line wider than a phone', async () => {
  const page = await (await profile({ viewport: { width: 360, height: 740 } })).newPage();
  await page.setContent(
    '<html lang="id"><title>x</title><main><img src="x.png"><p style="color:#ccc;width:900px">pucat</p></main></html>',
  );
  expect((await violationsOn(page)).map((line) => line.split(':')[0])).toEqual([
    'color-contrast',
    'image-alt',
  ]);
  expect(await sidewaysOn(page)).toBeGreaterThan(500);
  await page.context().close();
});

describe.each(askers)('for %s', (asker) => {
  test('axe finds nothing on any page, in Indonesian and in English, and no link leads nowhere', async () => {
    const page = await pageOf(asker);
    const start = asker === 'nobody' ? ['/', '/accounts/sign-in'] : ['/home', '/', '/accounts/me'];
    const { paths, wrong } = await readAll(page, start);
    expect(paths.length).toBeGreaterThan(asker === 'nobody' ? 2 : 4);
    await inLanguage(page, 'en');
    for (const path of paths)
      wrong.push(...(await readPage(page, path)).wrong.map((violation) => `en ${violation}`));
    await page.context().close();
    expect(wrong).toEqual([]);
  });
});

const onPhone = [
  ['nobody', '/'],
  ['nobody', '/census'],
  ['nobody', '/accounts/sign-in'],
  ['staff', '/home'],
  ['staff', '/registry'],
  ['staff', '/registry/new'],
  ['staff', '/registry/:id'],
  ['staff', '/registry/:id/edit'],
  ['staff', '/intake'],
  ['staff', '/intake/new'],
  ['staff', '/accounts/me'],
  ['head', '/census'],
  ['owner', '/home'],
  ['nobody', '/no-such-page'],
] as const;

describe.each(['light', 'dark'] as const)('on a phone of 360 px, %s', (colorScheme) => {
  test.each(['id', 'en'])(
    'the main pages in "%s" are read without scrolling sideways, and axe finds nothing',
    async (lang) => {
      const wrong: string[] = [];
      const pages = new Map<string, Page>();
      for (const [asker, pattern] of onPhone) {
        const page = pages.get(asker) ?? (await pageOf(asker));
        pages.set(asker, page);
        await page.setViewportSize({ width: 360, height: 740 });
        await page.emulateMedia({ colorScheme });
        await inLanguage(page, lang);
        const path = pattern.includes(':id') ? pattern.replace(':id', await someEnterprise(page)) : pattern;
        await page.goto(city.url + path);
        const wide = await sidewaysOn(page);
        if (wide > 0) wrong.push(`${path} as ${asker}: ${wide} px too wide`);
        for (const violation of await violationsOn(page)) wrong.push(`${path} as ${asker}: ${violation}`);
      }
      for (const page of pages.values()) await page.context().close();
      expect(wrong).toEqual([]);
    },
  );
});

async function someEnterprise(page: Page): Promise<string> {
  await page.goto(`${city.url}/registry`);
  const href = await page
    .getByRole('table')
    .getByRole('rowheader')
    .getByRole('link')
    .first()
    .getAttribute('href');
  return href?.split('/').at(-1) ?? '';
}

test('on a wide screen the dark theme is as readable as the light one', async () => {
  const wrong: string[] = [];
  for (const [asker, pattern] of onPhone.filter(([, path]) => !path.includes(':id'))) {
    const page = await pageOf(asker);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto(city.url + pattern);
    for (const violation of await violationsOn(page)) wrong.push(`${pattern} as ${asker}: ${violation}`);
    await page.context().close();
  }
  expect(wrong).toEqual([]);
});
