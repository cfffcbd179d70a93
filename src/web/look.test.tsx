// What the look promises: files named by content, no inline style or script, hostile words stay words, small pages.
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { assets, script } from './assets.ts';
import { gallery, exampleView } from './gallery.tsx';
import { ErrorPage } from './error-page.tsx';
import { Form, TextInput } from './controls.tsx';
import { StaffPage } from './layout.tsx';
import { squeeze } from './squeeze.ts';
import { DataTable } from './tables.tsx';
import { themeCss } from './theme.ts';

const folder = new URL('./styles/', import.meta.url);
const sheets = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8'));
const css = squeeze([themeCss(), ...sheets].join('\n'));
const hostile = `"><img src=x onerror=alert(1)><script>alert('1')</script>&amp;`;
const pages = (['id', 'en'] as const).flatMap((lang) =>
  Object.entries(gallery(lang)).map(([name, html]) => ({ lang, name, html })),
);

test('every file of the look is named by its content', () => {
  for (const asset of assets) {
    expect(asset.path).toMatch(/^\/assets\/[a-z]+\.[0-9a-f]{10}\.(css|js|svg|woff2)$/);
    expect(asset.body.length).toBeGreaterThan(100);
  }
  expect(new Set(assets.map((asset) => asset.path)).size).toBe(assets.length);
});

test('the stylesheet is at most 9 KB compressed, the script 3 KB, the front page with its styles 30 KB', () => {
  expect(gzipSync(css).length).toBeLessThanOrEqual(9 * 1024);
  expect(script.body.length).toBeLessThanOrEqual(3 * 1024);
  for (const page of pages) expect(gzipSync(page.html + css).length).toBeLessThanOrEqual(30 * 1024);
});

test('squeezing keeps calc and selectors whole', () => {
  expect(
    squeeze('/* a */ .a , .b > .c { width: calc(1px + 0.5px); margin: -0.1em 10.5px; color: red; }'),
  ).toBe('.a,.b>.c{width:calc(1px + .5px);margin:-.1em 10.5px;color:red}');
});

test.each(pages)('$name ($lang) is a whole document that a strict policy lets through', ({ html, lang }) => {
  expect(html.startsWith(`<!doctype html><html lang="${lang}"`)).toBe(true);
  expect(html).not.toMatch(/<[^>]+\sstyle=/);
  expect(html).not.toMatch(/<[^>]+\son[a-z]+=/);
  expect(html).not.toContain('<style');
  expect(html.match(/<script[^>]*>/g)).toEqual([`<script src="${script.path}" defer="">`]);
  expect(html.match(/<h1/g)).toHaveLength(1);
  expect(html).not.toContain('undefined');
  const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map((found) => found[1]);
  expect(new Set(ids).size).toBe(ids.length);
});

test('hostile words stay words wherever they stand', () => {
  const html = String(
    <StaffPage
      view={{ ...exampleView('id'), flash: hostile, path: hostile, user: { name: hostile, role: hostile } }}
      title={hostile}
      kicker={hostile}
    >
      <Form once={hostile}>
        <TextInput name="a" label={hostile} hint={hostile} error={hostile} value={hostile} />
      </Form>
      <DataTable
        caption={hostile}
        rows={[hostile]}
        rowKey={(row) => row}
        rowHref={(row) => `/x?q=${row}`}
        empty=""
        columns={[
          { key: 'a', head: hostile, cell: (row) => row },
          { key: 'b', head: hostile, cell: (row) => row },
        ]}
      />
    </StaffPage>,
  );
  expect(html).not.toContain('<img');
  expect(html).not.toContain('<script>');
});

test('an error outside of any city still stands in the frame, with the number to quote', () => {
  const html = String(
    <ErrorPage view={null} status={500} title="Ada yang rusak" message="Coba lagi." quote="7K2M" />,
  );
  expect(html).toContain('7K2M');
  expect(html).toContain('<main');
});

test('the language switch comes back to the page with its filters', () => {
  const html = String(<StaffPage view={{ ...exampleView('id'), path: '/registry?q=a&b=1' }} title="x" />);
  expect(html).toContain('href="/c/6471/language?to=en&amp;back=%2Fregistry%3Fq%3Da%26b%3D1"');
});

test('a refused field says so itself and is named by its error', () => {
  const html = String(
    <TextInput name="nib" label="NIB" hint="13 angka" error="Kurang satu angka" value="12" />,
  );
  expect(html).toContain('aria-invalid="true"');
  expect(html).toContain('aria-describedby="nib-hint nib-error"');
  expect(html).toContain('value="12"');
});
