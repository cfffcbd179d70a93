// One part of an xlsx read as XML events: no DOCTYPE, no entities of its own, nothing held longer than one text.
import { StringDecoder } from 'node:string_decoder';
import type { Readable } from 'node:stream';
import { Unreadable } from '../refusal.ts';
import { decodeEntities, tidyTag } from './tag.ts';

/** Names come without prefix; `tag` holds the attributes for `attributeOf`. A self-closing tag opens and closes. */
export type XmlEvents = {
  readonly open?: (name: string, tag: string) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
};

/** Longest text, tag or comment that is held while its end has not come. */
const longest = 256 * 1024;
const deepest = 64;

/**
 * Feeds the stream to the events and yields after each piece, so that the caller can hand on what it gathered.
 * Refuses 'unsafe-xml' (DOCTYPE), 'cell-too-long', 'damaged' (not well formed as far as rows depend on it).
 */
export async function* readXml(stream: Readable, events: XmlEvents): AsyncGenerator<void> {
  const decoder = new StringDecoder('utf8');
  const scanner = makeScanner(events);
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    scanner.write(decoder.write(chunk));
    yield;
  }
  scanner.end();
  yield;
}

/** The same, for a small part whose events gather everything. */
export async function readWholeXml(stream: Readable, events: XmlEvents): Promise<void> {
  for await (const _ of readXml(stream, events));
}

/** Three times as quick as a general parser, since attributes stay text until asked for. */
export function makeScanner(events: XmlEvents) {
  const { open, text, close } = events;
  const names: string[] = [];
  let hadRoot = false;
  let rest = '';

  const write = (piece: string) => {
    const xml = rest === '' ? piece : rest + piece;
    let at = 0;
    for (;;) {
      const start = xml.indexOf('<', at);
      if (start < 0) break;
      if (start > at) sayText(xml.slice(at, start));
      const next = markup(xml, start);
      if (next < 0) {
        at = start;
        break;
      }
      at = next;
    }
    rest = at === 0 ? xml : xml.slice(at);
    if (rest.length > longest) throw new Unreadable('cell-too-long');
  };

  const end = () => {
    if (names.length > 0 || !hadRoot || rest.trim() !== '') throw new Unreadable('damaged');
  };

  const sayText = (raw: string) => {
    if (names.length > 0) text?.(raw.includes('&') ? decodeEntities(raw) : raw);
    else if (raw.replace('\ufeff', '').trim() !== '') throw new Unreadable('damaged');
  };

  /** Where the markup that begins at `start` ends, or -1 when its end has not come. */
  const markup = (xml: string, start: number): number => {
    const sign = xml.charCodeAt(start + 1);
    if (sign === 47) return closing(xml, start);
    if (sign === 33) return declaration(xml, start);
    if (sign === 63) return after(xml, '?>', start);
    return opening(xml, start);
  };

  const closing = (xml: string, start: number): number => {
    const stop = xml.indexOf('>', start);
    if (stop < 0) return -1;
    const name = names.pop();
    const isSame = name !== undefined && stop === start + 2 + name.length && xml.startsWith(name, start + 2);
    if (!isSame && xml.slice(start + 2, stop).trimEnd() !== name) throw new Unreadable('damaged');
    close?.(localName(name ?? ''));
    return stop + 1;
  };

  const opening = (xml: string, start: number): number => {
    let at = start + 1;
    let quote = 0;
    let nameEnd = 0;
    let isPlain = true;
    for (; ; at += 1) {
      const code = xml.charCodeAt(at);
      if (quote !== 0) {
        if (code === quote) quote = 0;
        else if (code === 60) throw new Unreadable('damaged');
      } else if (code === 62) break;
      else if (code === 34) quote = 34;
      else if (code === 39) [quote, isPlain] = [39, false];
      else if (code <= 32) {
        if (nameEnd === 0) nameEnd = at;
        if (code !== 32) isPlain = false;
      } else if (code === 60) throw new Unreadable('damaged');
      if (at >= xml.length) return -1;
    }
    const isEmpty = xml.charCodeAt(at - 1) === 47;
    const stop = isEmpty ? at - 1 : at;
    if (nameEnd === 0) nameEnd = stop;
    const name = xml.slice(start + 1, nameEnd);
    if (name === '' || (names.length === 0 && hadRoot)) throw new Unreadable('damaged');
    hadRoot = true;
    const tag = nameEnd === stop ? '' : xml.slice(nameEnd, stop);
    open?.(localName(name), isPlain ? tag : tidyTag(tag));
    if (isEmpty) close?.(localName(name));
    else if (names.push(name) > deepest) throw new Unreadable('damaged');
    return at + 1;
  };

  const declaration = (xml: string, start: number): number => {
    if (xml.startsWith('<!--', start)) return after(xml, '-->', start + 4);
    if (xml.startsWith('<![CDATA[', start)) {
      const next = after(xml, ']]>', start + 9);
      if (next >= 0 && names.length > 0) text?.(xml.slice(start + 9, next - 3));
      return next;
    }
    const isBegun = '<![CDATA['.startsWith(xml.slice(start)) || '<!--'.startsWith(xml.slice(start));
    if (isBegun) return -1;
    throw new Unreadable('unsafe-xml');
  };

  return { write, end };
}

function after(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from);
  return at < 0 ? -1 : at + mark.length;
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}
