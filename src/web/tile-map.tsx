// The house's picture: one equal tile for each area, placed as on the map, groups outlined, the figure written.
import type { Lang } from '../kernel/language.ts';
import { formatCount } from './format.ts';
import { classOf, outlinePath, outlines, quantileBounds, textWidth, nameLines } from './tile-layout.ts';
import { words } from './words.ts';

export type Tile = {
  code: string;
  name: string;
  shortName?: string | undefined;
  col: number;
  row: number;
  /** The larger area the tile belongs to; outlined together. */
  group: string;
  value: number | null;
  href?: string | undefined;
};

export type TileMapProps = {
  tiles: readonly Tile[];
  /** What is counted: "usaha aktif". */
  unit: string;
  lang: Lang;
  /** One sentence under the map: what a tile is, what its figure says. */
  legend: string;
  /** How a value is written; counts by default. */
  format?: ((value: number) => string) | undefined;
};

const side = 100;
const gap = 3;
const room = 4.5;

const write = (props: TileMapProps, value: number | null): string =>
  value === null ? words[props.lang].noData : (props.format ?? ((n) => formatCount(n, props.lang)))(value);

const Lines = (props: { lines: readonly string[] }) => (
  <>
    {props.lines.map((line, at) => (
      <text
        class="tn"
        x="9"
        y={props.lines.length > 2 ? 21 + at * 18 : 25 + at * 20}
        textLength={textWidth(line) > room ? side - 15 : undefined}
        lengthAdjust={textWidth(line) > room ? 'spacingAndGlyphs' : undefined}
      >
        {line}
      </text>
    ))}
  </>
);

const OneTile = (props: { tile: Tile; map: TileMapProps; bounds: readonly number[] }) => {
  const { tile, map } = props;
  const said = `${tile.name} ${write(map, tile.value)} ${map.unit}, ${tile.group}`;
  const inside = (
    <>
      <title>{said}</title>
      <path class="hit" d="M0 0H100V100H0Z" />
      <rect x={gap} y={gap} width={side - 2 * gap} height={side - 2 * gap} rx="10" />
      {tile.value === null ? (
        <path class="hatch" d="M6 60L40 94M6 26L74 94M12 6L94 88M46 6L94 54M80 6L94 20" />
      ) : null}
      <Lines lines={nameLines(tile.shortName ?? tile.name, room)} />
      <text class="tv" x="9" y="86">
        {tile.value === null ? '–' : write(map, tile.value)}
      </text>
    </>
  );
  const shade = `tile ${tile.value === null ? 'q0' : `q${classOf(tile.value, props.bounds)}`}`;
  const place = `translate(${tile.col * side} ${tile.row * side})`;
  return tile.href === undefined ? (
    <g class={shade} transform={place}>
      {inside}
    </g>
  ) : (
    <a class={shade} transform={place} href={tile.href}>
      {inside}
    </a>
  );
};

/** Which colour stands for which figures. */
const Scale = (props: { map: TileMapProps; bounds: readonly number[]; missing: boolean }) => (
  <ul class="scale">
    {props.bounds.map((bound) => {
      const values = props.map.tiles
        .map((tile) => tile.value)
        .filter((value) => value !== null && classOf(value, props.bounds) === classOf(bound, props.bounds));
      const least = Math.min(...values.map(Number));
      return (
        <li>
          <i class={`q${classOf(bound, props.bounds)}`} />
          {bound === least
            ? write(props.map, bound)
            : `${write(props.map, least)}–${write(props.map, bound)}`}
        </li>
      );
    })}
    {props.missing ? (
      <li>
        <i class="q0" />
        {words[props.map.lang].noData}
      </li>
    ) : null}
  </ul>
);

const AsTable = (props: TileMapProps) => {
  const say = words[props.lang];
  return (
    <details class="as-table">
      <summary>{say.asTable}</summary>
      <div class="scroll" role="region" aria-label={props.legend} tabindex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say.area}</th>
              <th scope="col">{say.group}</th>
              <th scope="col" class="num">
                {say.value}
              </th>
            </tr>
          </thead>
          <tbody>
            {props.tiles
              .toSorted((a, b) => a.group.localeCompare(b.group) || a.name.localeCompare(b.name))
              .map((tile) => (
                <tr>
                  <th scope="row">
                    {tile.href === undefined ? tile.name : <a href={tile.href}>{tile.name}</a>}
                  </th>
                  <td>{tile.group}</td>
                  <td class="num">{write(props, tile.value)}</td>
                </tr>
              ))}
          </tbody>
        </table>
      </div>
    </details>
  );
};

/** Tiles coloured by fifths, the figure written on each, the same figures as a table behind. No tiles, no picture. */
export const TileMap = (props: TileMapProps) => {
  if (props.tiles.length === 0) return null;
  const bounds = quantileBounds(
    props.tiles.map((tile) => tile.value).filter((value) => value !== null),
    5,
  );
  const wide = (Math.max(...props.tiles.map((tile) => tile.col)) + 1) * side;
  const high = (Math.max(...props.tiles.map((tile) => tile.row)) + 1) * side;
  const groups = Map.groupBy(props.tiles, (tile) => tile.group);
  return (
    <figure class="tile-map">
      <svg viewBox={`-3 -3 ${wide + 6} ${high + 6}`} role="group" aria-label={props.legend}>
        {props.tiles.map((tile) => (
          <OneTile tile={tile} map={props} bounds={bounds} />
        ))}
        {[...groups.values()].map((tiles) => (
          <path class="outline" d={outlinePath(outlines(tiles), side)} />
        ))}
      </svg>
      <Scale map={props} bounds={bounds} missing={props.tiles.some((tile) => tile.value === null)} />
      <figcaption>{props.legend}</figcaption>
      <AsTable {...props} />
    </figure>
  );
};
