// Which cell styles of a workbook show a number as a day.
import type { Readable } from 'node:stream';
import { attributeOf } from './tag.ts';
import { readWholeXml } from './xml.ts';

const wellKnown = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);

/** Element n says whether cell style n is a date style. */
export async function readDateStyles(stream: Readable): Promise<readonly boolean[]> {
  const dateFormats = new Set(wellKnown);
  const styles: boolean[] = [];
  let inCellStyles = false;
  await readWholeXml(stream, {
    open: (name, tag) => {
      if (name === 'numFmt') {
        const id = Number(attributeOf(tag, ' numFmtId'));
        if (showsDay(attributeOf(tag, ' formatCode') ?? '')) dateFormats.add(id);
        else dateFormats.delete(id);
      } else if (name === 'cellXfs') inCellStyles = true;
      else if (name === 'xf' && inCellStyles)
        styles.push(dateFormats.has(Number(attributeOf(tag, ' numFmtId'))));
    },
    close: (name) => {
      if (name === 'cellXfs') inCellStyles = false;
    },
  });
  return styles;
}

/** A number format shows a day when d or y stands outside quoted text, colours and conditions. */
export function showsDay(format: string): boolean {
  return /[dy]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').replace(/General/gi, ''));
}
