// The plan as a table of squares: as it lies in the hall, each zone with its own mark and its name in words.
import type { Child } from 'hono/jsx';

import type { View } from '../../../../web/view.ts';
import type { StallRow } from '../store/plan.ts';
import { words } from '../words/index.ts';

/** Zones in the order in which they are met, each with the number of its mark. */
export const zonesOf = (stalls: readonly StallRow[]): ReadonlyMap<string, number> =>
  new Map([...new Set(stalls.map((s) => s.zone))].map((zone, n) => [zone, (n % 6) + 1]));

const Legend = ({ view, stalls }: { view: View; stalls: readonly StallRow[] }) => (
  <ul class="zones">
    {[...zonesOf(stalls)].map(([zone, mark]) => (
      <li class={`z${String(mark)}`}>{words[view.lang].zone(zone)}</li>
    ))}
  </ul>
);

/** `cell` is drawn for each stall, `gap` for each square without one; `more` squares beyond the last on each side. */
export const Grid = (props: {
  view: View;
  caption: string;
  stalls: readonly StallRow[];
  more?: number;
  cell: (stall: StallRow) => Child;
  gap?: (row: number, col: number) => Child;
}) => {
  const { stalls, more = 0 } = props;
  const at = new Map(stalls.map((s) => [`${String(s.row)}.${String(s.col)}`, s]));
  const zones = zonesOf(stalls);
  const rows = Math.max(0, ...stalls.map((s) => s.row + 1)) + more;
  const cols = Math.max(0, ...stalls.map((s) => s.col + 1)) + more;
  return (
    <>
      <Legend view={props.view} stalls={stalls} />
      <div class="scroll" role="region" aria-label={props.caption} tabindex={0}>
        <table class="plan">
          <caption class="unseen">{props.caption}</caption>
          <tbody>
            {Array.from({ length: rows }, (_, row) => (
              <tr>
                {Array.from({ length: cols }, (__, col) => {
                  const stall = at.get(`${String(row)}.${String(col)}`);
                  return stall ? (
                    <td class={`stall z${String(zones.get(stall.zone) ?? 1)}`}>{props.cell(stall)}</td>
                  ) : (
                    <td class="gap">{props.gap?.(row, col)}</td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
};

/** "listrik, air, 2 x 2 m": what a stall offers, in few words. */
export const Offers = ({ view, stall }: { view: View; stall: StallRow }) => {
  const say = words[view.lang];
  const offers = [stall.power ? say.power : '', stall.water ? say.water : '', stall.size ?? ''];
  const text = offers.filter(Boolean).join(', ');
  return text ? <small>{text}</small> : null;
};
