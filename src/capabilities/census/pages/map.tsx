// The figures on the tile map: how many are active, or which share an officer saw within a year.
import type { Lang } from '../../../kernel/language.ts';
import { formatShare } from '../../../kernel/number.ts';
import { TileMap } from '../../../web/tile-map.tsx';
import type { AreaFigure } from '../figures.ts';
import { words } from '../words.ts';

export type Shown = 'active' | 'seen';

/** Null where the city has no tile layout: the table shows the same. `hrefOf` makes each tile a link. */
export function censusMap(
  byKelurahan: readonly AreaFigure[],
  { lang, shown, hrefOf }: { lang: Lang; shown: Shown; hrefOf?: (area: AreaFigure) => string },
) {
  const say = words[lang];
  const tiles = byKelurahan.flatMap((area) => {
    if (area.tile === null) return [];
    const [col, row] = area.tile;
    const share = area.count === 0 ? null : (area.seenWithinYear / area.count) * 100;
    const value = shown === 'active' ? area.count : share;
    return [
      {
        code: area.code,
        name: area.name,
        col,
        row,
        group: area.kecamatan,
        value,
        ...(hrefOf ? { href: hrefOf(area) } : {}),
      },
    ];
  });
  if (shown === 'active')
    return <TileMap tiles={tiles} lang={lang} unit={say.mapActiveUnit} legend={say.mapLegend} />;
  const format = (percent: number) => formatShare(percent, 100, lang);
  return (
    <TileMap tiles={tiles} lang={lang} unit={say.mapSeenUnit} legend={say.mapSeenLegend} format={format} />
  );
}
