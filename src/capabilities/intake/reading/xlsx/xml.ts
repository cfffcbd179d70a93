// One part of an xlsx read as XML events: no DOCTYPE, no entities of its own, nothing held longer than one text.
import { StringDecoder } from 'node:string_decoder';
import type { Readable } from 'node:stream';
import { SaxesParser } from 'saxes';
import { Unreadable } from '../refusal.ts';

export type XmlEvents = {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
};

/** Longest run of characters without an event: a text, an attribute or a comment beyond it would fill the memory. */
const quietCharacters = 256 * 1024;
const deepest = 64;

/**
 * Feeds the stream to the events and yields after each piece, so that the caller can hand on what it gathered.
 * Names come without their prefix. Refuses 'unsafe-xml', 'cell-too-long', 'damaged'.
 */
export async function* readXml(stream: Readable, events: XmlEvents): AsyncGenerator<void> {
  const decoder = new StringDecoder('utf8');
  const parser = new SaxesParser({ xmlns: false, position: false });
  const { open, text, close } = events;
  let quiet = 0;
  let depth = 0;
  parser.on('error', () => {
    throw new Unreadable('damaged');
  });
  parser.on('doctype', () => {
    throw new Unreadable('unsafe-xml');
  });
  parser.on('opentag', (tag) => {
    quiet = 0;
    depth += 1;
    if (depth > deepest) throw new Unreadable('damaged');
    open?.(localName(tag.name), tag.attributes);
  });
  parser.on('closetag', (tag) => {
    quiet = 0;
    depth -= 1;
    close?.(localName(tag.name));
  });
  const onText = (piece: string) => {
    quiet = 0;
    text?.(piece);
  };
  parser.on('text', onText);
  parser.on('cdata', onText);

  for await (const chunk of stream as AsyncIterable<Buffer>) {
    quiet += chunk.length;
    parser.write(decoder.write(chunk));
    if (quiet > quietCharacters) throw new Unreadable('cell-too-long');
    yield;
  }
  parser.close();
  yield;
}

/** The same, for a small part whose events gather everything. */
export async function readWholeXml(stream: Readable, events: XmlEvents): Promise<void> {
  for await (const _ of readXml(stream, events));
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}
