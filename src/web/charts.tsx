// Pictures of figures: bars, a line over days, and the bridge from sources to a figure. Numbers are always written.
import type { Child } from 'hono/jsx';
import type { PlainDate } from '../kernel/day.ts';
import type { Lang } from '../kernel/language.ts';
import { formatChange, formatCount, formatDay, formatShortDay } from './format.ts';
import { words } from './words.ts';

export type Bar = { label: string; value: number; href?: string | undefined; note?: string | undefined };

type Written = { lang: Lang; format?: ((value: number) => string) | undefined };

const writer = (props: Written) => props.format ?? ((value: number) => formatCount(value, props.lang));

/** A share as a width for SVG: never nothing for something. */
const wide = (value: number, most: number): string =>
  most <= 0 || value <= 0 ? '0' : `${Math.max((value / most) * 100, 0.6).toFixed(2)}%`;

/** Horizontal bars from nought. It is a table itself: a row a bar, so nothing is hidden behind the picture. */
export const BarChart = (props: Written & { title: string; unit: string; bars: readonly Bar[] }) => {
  const most = Math.max(...props.bars.map((bar) => bar.value), 0);
  const write = writer(props);
  return (
    <table class="bars">
      <caption>{props.title}</caption>
      <thead class="unseen">
        <tr>
          <th scope="col">{words[props.lang].what}</th>
          <th scope="col">{props.unit}</th>
        </tr>
      </thead>
      <tbody>
        {props.bars.map((bar) => (
          <tr>
            <th scope="row">
              {bar.href === undefined ? bar.label : <a href={bar.href}>{bar.label}</a>}
              {bar.note ? <small>{bar.note}</small> : null}
            </th>
            <td>
              <svg height="14" aria-hidden="true">
                <rect class="rail" width="100%" height="14" rx="5" />
                <rect class="run" width={wide(bar.value, most)} height="14" rx="5" />
              </svg>
              <b class="num">{write(bar.value)}</b>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

export type LinePoint = { day: PlainDate; value: number };

/** A round number not under the value: 1, 2, 2.5, 5 times a power of ten. */
export const roundTop = (value: number): number => {
  if (value <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  return ([1, 2, 2.5, 5, 10].find((step) => step * power >= value) ?? 10) * power;
};

/** A line over days from nought, first and last figure written, all of them as a table behind. */
export const LineChart = (props: Written & { title: string; unit: string; points: readonly LinePoint[] }) => {
  const say = words[props.lang];
  const write = writer(props);
  const first = props.points[0];
  const last = props.points.at(-1);
  if (first === undefined || last === undefined) return null;
  const top = roundTop(Math.max(...props.points.map((point) => point.value)));
  const start = Date.parse(first.day);
  const span = Math.max(Date.parse(last.day) - start, 1);
  const spots = props.points.map((point) => ({
    ...point,
    x: props.points.length === 1 ? 50 : ((Date.parse(point.day) - start) / span) * 100,
    y: 100 - (point.value / top) * 100,
  }));
  const line = spots.map((spot) => `${spot.x.toFixed(2)},${spot.y.toFixed(2)}`).join(' ');
  return (
    <figure class="line">
      <figcaption>
        <b>{props.title}</b>
        <span>
          {write(first.value)} → <b>{write(last.value)}</b> {props.unit}
        </span>
      </figcaption>
      <div class="plot">
        <p class="axis" aria-hidden="true">
          <span>{write(top)}</span>
          <span>{write(top / 2)}</span>
          <span>0</span>
        </p>
        <svg
          role="img"
          aria-label={`${props.title}: ${write(first.value)} – ${write(last.value)} ${props.unit}`}
        >
          <svg viewBox="0 0 100 100" preserveAspectRatio="none">
            <path class="grid" d="M0 0H100M0 50H100M0 100H100" />
            <polygon class="under" points={`${spots[0]?.x ?? 0},100 ${line} ${spots.at(-1)?.x ?? 100},100`} />
            <polyline class="stroke" points={line} />
          </svg>
          {spots.map((spot) => (
            <circle cx={`${spot.x.toFixed(2)}%`} cy={`${spot.y.toFixed(2)}%`} r="4.5">
              <title>{`${formatDay(spot.day, props.lang)}: ${write(spot.value)}`}</title>
            </circle>
          ))}
        </svg>
        <p class="days" aria-hidden="true">
          <span>{formatShortDay(first.day, props.lang)}</span>
          <span>{formatShortDay(last.day, props.lang)}</span>
        </p>
      </div>
      <details class="as-table">
        <summary>{say.asTable}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{say.day}</th>
              <th scope="col" class="num">
                {props.unit}
              </th>
            </tr>
          </thead>
          <tbody>
            {props.points.map((point) => (
              <tr>
                <th scope="row">{formatDay(point.day, props.lang)}</th>
                <td class="num">{write(point.value)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
};

export type BridgeStep = { label: string; change: number; note?: Child; href?: string | undefined };

/** From sources to the figure: what each adds or takes, one under the other, and what they make. A table itself. */
export const Bridge = (props: {
  lang: Lang;
  title: string;
  steps: readonly BridgeStep[];
  total: { label: string; note?: Child };
}) => {
  const say = words[props.lang];
  let sum = 0;
  const rows = props.steps.map((step) => {
    const before = sum;
    sum += step.change;
    return { ...step, from: Math.min(before, sum), to: Math.max(before, sum) };
  });
  const most = Math.max(...rows.map((row) => row.to), 1);
  const low = Math.min(...rows.map((row) => row.from), 0);
  const at = (value: number): string => `${(((value - low) / (most - low)) * 100).toFixed(2)}%`;
  return (
    <table class="bars bridge">
      <caption>{props.title}</caption>
      <thead class="unseen">
        <tr>
          <th scope="col">{say.what}</th>
          <th scope="col">{say.value}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr>
            <th scope="row">
              {row.href === undefined ? row.label : <a href={row.href}>{row.label}</a>}
              {row.note ? <small>{row.note}</small> : null}
            </th>
            <td>
              <svg height="18" aria-hidden="true">
                <rect
                  class={row.change < 0 ? 'less' : 'run'}
                  x={at(row.from)}
                  width={`${(((row.to - row.from) / (most - low)) * 100).toFixed(2)}%`}
                  height="18"
                  rx="4"
                />
              </svg>
              <b class="num">{formatChange(row.change, props.lang)}</b>
            </td>
          </tr>
        ))}
        <tr class="sum">
          <th scope="row">
            {props.total.label}
            {props.total.note ? <small>{props.total.note}</small> : null}
          </th>
          <td>
            <svg height="18" aria-hidden="true">
              <rect
                class="goal"
                x={at(Math.min(0, sum))}
                width={at(low + Math.abs(sum))}
                height="18"
                rx="4"
              />
            </svg>
            <b class="num">{formatCount(sum, props.lang)}</b>
          </td>
        </tr>
      </tbody>
    </table>
  );
};
