// The zip around an xlsx: its parts by name, each opened as a bounded stream.
import type { Readable } from 'node:stream';
import { type Entry, RandomAccessReader, type ZipFile, fromRandomAccessReader } from 'yauzl';
import type { Limits } from '../limits.ts';
import { Unreadable } from '../refusal.ts';
import type { Source } from '../source.ts';

const longestAbout = 2048;

export type Archive = {
  readonly has: (name: string) => boolean;
  /** Refuses a part that is declared too big; yauzl ends the stream when the real size differs from the declared one. */
  readonly open: (name: string) => Promise<Readable>;
  readonly close: () => void;
};

// yauzl asks for a subclass here; it holds nothing but the source.
class SourceReader extends RandomAccessReader {
  readonly source: Source;
  constructor(source: Source) {
    super();
    this.source = source;
  }
  override _readStreamForRange(start: number, end: number): Readable {
    return this.source.open(start, end);
  }
}

export async function openArchive(source: Source, limits: Limits): Promise<Archive> {
  const zip = await openZip(source);
  if (zip.entryCount > limits.entries) throw new Unreadable('too-big-inside');
  const entries = await listEntries(zip);
  let inflated = 0;
  return {
    has: (name) => entries.has(partKey(name)),
    close: () => zip.close(),
    open: async (name) => {
      const entry = entries.get(partKey(name));
      if (entry === undefined) throw new Unreadable('damaged');
      if (entry.isEncrypted()) throw new Unreadable('encrypted');
      inflated += entry.uncompressedSize;
      const packedTooWell =
        entry.uncompressedSize > limits.ratioFromBytes &&
        entry.uncompressedSize > entry.compressedSize * limits.ratio;
      if (inflated > limits.inflatedBytes || packedTooWell) throw new Unreadable('too-big-inside');
      return openEntry(zip, entry);
    },
  };
}

/** Part names are compared without case and leading slash, as the packaging standard says. */
function partKey(name: string): string {
  return name.replace(/^\/+/, '').toLowerCase();
}

function openZip(source: Source): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    const options = { lazyEntries: true, autoClose: false };
    fromRandomAccessReader(new SourceReader(source), source.size, options, (fault, zip) =>
      fault === null ? resolve(zip) : reject(fault),
    );
  });
}

function listEntries(zip: ZipFile): Promise<Map<string, Entry>> {
  return new Promise((resolve, reject) => {
    const entries = new Map<string, Entry>();
    zip.on('error', reject);
    zip.on('end', () => resolve(entries));
    zip.on('entry', (entry: Entry) => {
      // A part with kilobytes of name or comment is none of a workbook's, and thousands would fill the memory.
      const about = entry.fileNameLength + entry.extraFieldLength + entry.fileCommentLength;
      if (about <= longestAbout) entries.set(partKey(entry.fileName), entry);
      zip.readEntry();
    });
    zip.readEntry();
  });
}

function openEntry(zip: ZipFile, entry: Entry): Promise<Readable> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (fault, stream) => (fault === null ? resolve(stream) : reject(fault)));
  });
}
