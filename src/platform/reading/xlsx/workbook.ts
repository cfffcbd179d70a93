// The workbook part: its sheets in the order a person sees them, and where each lies.
import type { Limits } from '../limits.ts';
import { Unreadable } from '../refusal.ts';
import type { Archive } from './archive.ts';
import { attributeOf } from './tag.ts';
import { readWholeXml } from './xml.ts';

export type SheetPart = { readonly name: string; readonly hidden: boolean; readonly path: string };

export type Workbook = {
  readonly sheets: readonly SheetPart[];
  readonly from1904: boolean;
  readonly texts: string | null;
  readonly styles: string | null;
};

type Relations = ReadonlyMap<string, { readonly target: string; readonly kind: string }>;

export async function readWorkbook(archive: Archive, limits: Limits): Promise<Workbook> {
  const path = await workbookPath(archive);
  const relations = await readRelations(archive, path);
  const sheets: SheetPart[] = [];
  let from1904 = false;
  await readWholeXml(await archive.open(path), {
    open: (name, tag) => {
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributeOf(tag, ' date1904') ?? '');
      if (name !== 'sheet') return;
      if (sheets.length >= limits.sheets) throw new Unreadable('too-many-sheets');
      const relation = relations.get(attributeOf(tag, ' r:id') ?? prefixedId(tag));
      if (relation?.kind !== 'worksheet') return; // a chart or dialog sheet holds no rows
      const state = attributeOf(tag, ' state') ?? 'visible';
      sheets.push({
        name: attributeOf(tag, ' name') ?? '',
        hidden: state !== 'visible',
        path: relation.target,
      });
    },
  });
  return { sheets, from1904, texts: partOf('sharedStrings'), styles: partOf('styles') };

  function partOf(kind: string): string | null {
    for (const relation of relations.values()) {
      if (relation.kind === kind && archive.has(relation.target)) return relation.target;
    }
    return null;
  }
}

async function workbookPath(archive: Archive): Promise<string> {
  if (archive.has('xl/workbook.xml')) return 'xl/workbook.xml';
  for (const relation of (await readRelations(archive, '')).values()) {
    if (relation.kind === 'officeDocument') return relation.target;
  }
  throw new Unreadable('not-a-spreadsheet');
}

async function readRelations(archive: Archive, part: string): Promise<Relations> {
  const slash = part.lastIndexOf('/');
  const folder = part.slice(0, slash + 1);
  const relations = new Map<string, { target: string; kind: string }>();
  const path = `${folder}_rels/${part.slice(slash + 1)}.rels`;
  if (!archive.has(path)) return relations;
  await readWholeXml(await archive.open(path), {
    open: (name, tag) => {
      if (name !== 'Relationship' || attributeOf(tag, ' TargetMode') === 'External') return;
      const target = resolvePath(folder, attributeOf(tag, ' Target') ?? '');
      const kind = (attributeOf(tag, ' Type') ?? '').split('/').pop() ?? '';
      relations.set(attributeOf(tag, ' Id') ?? '', { target, kind });
    },
  });
  return relations;
}

/** The id attribute may carry another prefix than r. */
function prefixedId(tag: string): string {
  return /:id="([^"]*)"/.exec(tag)?.[1] ?? '';
}

function resolvePath(folder: string, target: string): string {
  const parts: string[] = [];
  for (const part of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}
