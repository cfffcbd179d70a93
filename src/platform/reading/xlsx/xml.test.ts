// The scanner of XML says what a full parser says, and refuses what has no place in a spreadsheet.
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { attributeOf } from './tag.ts';
import { makeScanner } from './xml.ts';

type Said = (readonly [string, string])[];
const attributes = ['a', 'b'];

/** Adjacent texts joined: where they are cut is nobody's business. */
function joined(said: Said): Said {
  const result: [string, string][] = [];
  for (const [what, value] of said) {
    const last = result.at(-1);
    if (what === 'text' && last?.[0] === 'text') last[1] += value;
    else if (what !== 'text' || value !== '') result.push([what, value]);
  }
  return result;
}

function ours(pieces: readonly string[]): Said {
  const said: [string, string][] = [];
  const scanner = makeScanner({
    open: (name, tag) =>
      said.push(['open', `${name} ${attributes.map((one) => attributeOf(tag, ` ${one}`)).join('|')}`]),
    text: (text) => said.push(['text', text]),
    close: (name) => said.push(['close', name]),
  });
  for (const piece of pieces) scanner.write(piece);
  scanner.end();
  return joined(said);
}

function theirs(xml: string): Said {
  const said: [string, string][] = [];
  const parser = new SaxesParser();
  const local = (name: string) => name.replace(/^.*:/, '');
  let depth = 0;
  const text = (value: string) => depth > 0 && said.push(['text', value]);
  parser.on('opentag', (tag) => {
    depth += 1;
    said.push(['open', `${local(tag.name)} ${attributes.map((one) => tag.attributes[one]).join('|')}`]);
  });
  parser.on('text', text);
  parser.on('cdata', text);
  parser.on('closetag', (tag) => {
    depth -= 1;
    said.push(['close', local(tag.name)]);
  });
  parser.write(xml).close();
  return joined(said);
}

const value = fc.constantFrom('', 'x', 'a>b', "it's", '&lt;&amp;&#65;&#x1F600;', 'é²');
const attribute = (name: string) =>
  fc.oneof(
    fc.constant(''),
    value.map((text) => ` ${name}="${text}"`),
    value.filter((text) => !text.includes("'")).map((text) => `\n\t${name} = '${text}"'`),
  );
const xmlTree = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(
      'text',
      ' ',
      '&amp;&quot;',
      '<!-- <c> & -->',
      '<![CDATA[<x> & ]]>',
      '<?pi a>b?>',
      '<v/>',
      '<x:v a="1"/>',
    ),
    fc
      .tuple(
        fc.constantFrom('c', 'row', 'x:c'),
        attribute('a'),
        attribute('b'),
        fc.constantFrom('', ' ', '\n'),
        fc.array(tie('node'), { maxLength: 4 }),
      )
      .map(([name, a, b, blank, inner]) => `<${name}${a}${b}${blank}>${inner.join('')}</${name}${blank}>`),
  ),
}));

test('the events are those of a full parser, wherever the pieces end', () => {
  fc.assert(
    fc.property(xmlTree.node, fc.integer({ min: 1, max: 9 }), (inner, size) => {
      const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<w>${inner}</w>\n`;
      const pieces = xml.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? [];
      expect(ours(pieces)).toEqual(theirs(xml));
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['<a><b></a></b>', 'damaged'],
  ['<a>', 'damaged'],
  ['<a', 'damaged'],
  ['</a>', 'damaged'],
  ['<a/><b/>', 'damaged'],
  ['<a/>text', 'damaged'],
  ['', 'damaged'],
  ['<a>&b;</a>', 'damaged'],
  ['<a>& b</a>', 'damaged'],
  ['<a>&#0;</a>', 'damaged'],
  ['<a>&#x110000;</a>', 'damaged'],
  ['<a b="<"/>', 'damaged'],
  ['<a <b/>', 'damaged'],
  ['<>x</>', 'damaged'],
  ['<!DOCTYPE a><a/>', 'unsafe-xml'],
  ['<a><!ENTITY b "c"></a>', 'unsafe-xml'],
  ['<!doctype a><a/>', 'unsafe-xml'],
])('%s is refused as %s', (xml, code) => {
  for (const pieces of [[xml], [...xml]]) expect(() => ours(pieces)).toThrow(code);
});

test('no text makes the scanner fail otherwise', () => {
  const bit = fc.constantFrom(
    '<',
    '>',
    '/',
    '"',
    "'",
    '&',
    ';',
    '!',
    '-',
    '[',
    ']',
    '?',
    'a',
    '=',
    ' ',
    '<a>',
    '</a>',
    '<!--',
    '-->',
  );
  fc.assert(
    fc.property(fc.array(bit, { maxLength: 30 }), (bits) => {
      try {
        ours(bits);
      } catch (fault) {
        expect(['damaged', 'unsafe-xml', 'cell-too-long']).toContain(fault instanceof Error && fault.message);
      }
    }),
    { numRuns: 1000 },
  );
});
