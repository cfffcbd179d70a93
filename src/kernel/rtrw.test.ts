import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseRtRw } from './rtrw.ts';

test.each([
  ['RT. 005. RW. 009', '005', '009'],
  ['RT/RW 02/01', '002', '001'],
  ['RT/RW: 002/001', '002', '001'],
  ['RT.RW 2/1', '002', '001'],
  ['RT002 RW001', '002', '001'],
  ['RT002RW001', '002', '001'],
  ['RT05 RE01', '005', '001'],
  ['005/009', '005', '009'],
  ['5 / 9', '005', '009'],
  ['rt 69', '069', undefined],
  ['RW 3', undefined, '003'],
  ['Jl. Mulawarman No. 12 RT 69, Kel. Manggar', '069', undefined],
  ['Jl. Melati Gg. 2 RT.15/RW.03 No 7', '015', '003'],
  ['Jl. Mart 5 No. 2/3', undefined, undefined],
  ['Jl. Melati RE 5', undefined, undefined],
  ['RT 000 RW 000', undefined, undefined],
  ['RT 2001', undefined, undefined],
  ['', undefined, undefined],
])('%s is in RT %s and RW %s', (address, rt, rw) => {
  expect(parseRtRw(address)).toEqual({ ...(rt && { rt }), ...(rw && { rw }) });
});

test('every RT and RW is read from each usual way to write them', () => {
  const number = fc.integer({ min: 1, max: 999 });
  fc.assert(
    fc.property(number, number, (left, right) => {
      const [rt, rw] = [String(left).padStart(3, '0'), String(right).padStart(3, '0')];
      const ways = [
        `RT ${left} RW ${right}`,
        `RT/RW ${rt}/${rw}`,
        `${left}/${right}`,
        `Jl. Melati RT${rt}, RW${rw} No 1`,
      ];
      for (const way of ways) expect(parseRtRw(way)).toEqual({ rt, rw });
    }),
  );
});
