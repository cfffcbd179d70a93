// The board of one day of an event: what was sold, who came in, which stalls are held, what visitors say.
import { day } from '../../../../kernel/day.ts';
import { formatRupiah } from '../../../../kernel/rupiah.ts';
import { BarChart } from '../../../../web/charts.tsx';
import { Badge, Button, Chip, Details, Form, Notice, TextInput } from '../../../../web/controls.tsx';
import { formatCount, formatDay, formatShortDay } from '../../../../web/format.ts';
import { Acts, Columns, Section, Stack } from '../../../../web/layout.tsx';
import { EmptyState, Stat, StatRow } from '../../../../web/parts.tsx';
import { DataTable } from '../../../../web/tables.tsx';
import { link } from '../../../../web/view.ts';
import type { View } from '../../../../web/view.ts';
import { productKindName } from '../../../catalogue/index.ts';
import { showHours } from '../../event/rules/shift.ts';
import type { EventRow } from '../../event/store.ts';
import { EventFrame } from '../../pages/frame.tsx';
import type { EventTab } from '../../pages/frame.tsx';
import type { DaySums, StallNow } from '../store/board.ts';
import type { VoiceRead } from '../store/voices.ts';
import { words } from '../words/board.ts';

export type BoardProps = {
  readonly view: View;
  readonly once: () => string;
  readonly event: EventRow;
  readonly tabs: readonly EventTab[];
  readonly days: readonly string[];
  /** The day that is shown; null when the event has not begun. */
  readonly shown: string | null;
  readonly sums: DaySums | null;
  readonly stalls: readonly StallNow[];
  /** Of the day, as far as this person may see; null for who does not look after the event. */
  readonly voices: readonly VoiceRead[] | null;
  /** `14.05` */
  readonly clock: string;
  readonly live: boolean;
  readonly problem?: { readonly id: string; readonly typed: string; readonly message: string } | undefined;
};

const starsText = (hundredths: number, lang: View['lang']): string =>
  (hundredths / 100).toLocaleString(lang === 'id' ? 'id-ID' : 'en-GB', { maximumFractionDigits: 1 });

const Days = ({ view, event, days, shown }: BoardProps) =>
  days.length < 2 ? null : (
    <nav aria-label={words[view.lang].days}>
      <ul class="chips">
        {days.map((one) => (
          <li>
            <Chip href={link(view, `/events/${event.id}/day?hari=${one}`)} current={one === shown}>
              {formatShortDay(day(one), view.lang)}
              {one === view.today ? ` (${words[view.lang].today})` : ''}
            </Chip>
          </li>
        ))}
      </ul>
    </nav>
  );

const Renewal = ({ view, event, shown, clock, live }: BoardProps) => {
  const say = words[view.lang];
  if (shown !== view.today) return null;
  const here = `/events/${event.id}/day`;
  return (
    <p class="note">
      {live ? say.updates(clock) : say.paused(clock)}{' '}
      <a href={link(view, live ? `${here}?tetap=1` : here)}>{live ? say.pause : say.resume}</a>
    </p>
  );
};

const Sums = ({ view, sums }: { view: View; sums: DaySums }) => {
  const { lang } = view;
  const say = words[lang];
  const n = (value: number) => formatCount(value, lang);
  return (
    <>
      <StatRow>
        <Stat label={say.sold} value={formatRupiah(sums.amount)} note={say.taps(n(sums.taps))} />
        <Stat label={say.came} value={n(sums.turnout)} note={say.cameNote} />
        <Stat
          label={say.passes}
          value={n(sums.passes)}
          note={sums.again > 0 ? say.again(n(sums.again)) : undefined}
        />
      </StatRow>
      <StatRow>
        <Stat label={say.newBuyers} value={n(sums.newBuyers)} note={say.newBuyersNote} />
        <Stat label={say.coupons} value={n(sums.redeemed)} note={say.couponsNote} />
        <Stat
          label={say.voices}
          value={n(sums.orders + sums.questions + sums.ratings)}
          note={
            sums.stars === null
              ? say.voicesNote(n(sums.orders), n(sums.questions))
              : say.stars(starsText(sums.stars, lang), n(sums.ratings))
          }
        />
      </StatRow>
    </>
  );
};

const Charts = ({ view, sums }: { view: View; sums: DaySums }) => {
  const { lang } = view;
  const say = words[lang];
  const format = (value: number) => formatRupiah(BigInt(value));
  const shared = { lang, unit: say.rupiah, format };
  return (
    <Section>
      <Stack>
        <Columns>
          <BarChart
            {...shared}
            title={say.byGroup}
            bars={sums.byGroup.map((b) => ({
              label: productKindName(b.group, lang),
              value: Number(b.amount),
            }))}
          />
          <BarChart
            {...shared}
            title={say.byPay}
            bars={sums.byPay.map((b) => ({ label: say.pays[b.pay], value: Number(b.amount) }))}
          />
        </Columns>
        <BarChart
          {...shared}
          title={say.byHour}
          bars={sums.byHour.map((b) => ({
            label: `${String(b.hour).padStart(2, '0')}.00`,
            value: Number(b.amount),
          }))}
        />
      </Stack>
    </Section>
  );
};

const Stalls = ({ view, stalls, shown, clock }: BoardProps) => {
  const { lang } = view;
  const say = words[lang];
  const time = clock.slice(0, 5).replace('.', ':');
  const begun = (s: StallNow) => shown !== view.today || s.starts <= time;
  const n = (value: number) => formatCount(value, lang);
  return (
    <Section title={say.stalls} id="stalls">
      {stalls.length === 0 ? <p>{say.noStalls}</p> : null}
      {[...Map.groupBy(stalls, (s) => s.shift)].map(([shift, of]) => {
        const [first] = of;
        if (!first) return null;
        const caption = `${showHours(first)}: ${
          begun(first)
            ? say.stallsNote(n(of.filter((s) => s.there).length), n(of.length))
            : say.notYetNote(n(of.length))
        }`;
        return (
          <DataTable
            caption={caption}
            rows={of}
            rowKey={(s) => `${shift}-${s.stall}-${String(of.indexOf(s))}`}
            rowMarked={(s) => !s.there && begun(s)}
            empty={say.noStalls}
            columns={[
              { key: 'stall', head: say.stall, narrow: true, cell: (s) => s.code },
              {
                key: 'who',
                head: say.who,
                cell: (s) => (
                  <span>
                    {s.name ?? '–'}
                    {s.group ? <small> · {productKindName(s.group, lang)}</small> : null}
                  </span>
                ),
              },
              {
                key: 'state',
                head: say.state,
                narrow: true,
                cell: (s) =>
                  s.there ? (
                    <Badge kind="good">{say.there}</Badge>
                  ) : begun(s) ? (
                    <Badge kind="warn">{say.empty}</Badge>
                  ) : (
                    <Badge>{say.notYet}</Badge>
                  ),
              },
            ]}
          />
        );
      })}
    </Section>
  );
};

const Hide = ({ view, once, event, shown, problem, voice }: BoardProps & { voice: VoiceRead }) => {
  const say = words[view.lang];
  const mine = problem?.id === voice.id ? problem : undefined;
  if (voice.hiddenAt) return <>{say.hidden(voice.hiddenWhy ?? '')}</>;
  return (
    <Details summary={say.hide} open={mine !== undefined}>
      <Form once={once()} action={link(view, `/events/${event.id}/day/hide`)}>
        <input type="hidden" name="voice" value={voice.id} />
        <input type="hidden" name="hari" value={shown ?? ''} />
        <TextInput
          name="reason"
          id={`why-${voice.id}`}
          label={say.hideWhy}
          hint={say.hideHint}
          maxlength={300}
          value={mine?.typed}
          error={mine?.message}
        />
        <Acts>
          <Button kind="danger">{say.hide}</Button>
        </Acts>
      </Form>
    </Details>
  );
};

const Voices = (props: BoardProps) => {
  const { view, voices } = props;
  const say = words[view.lang];
  if (voices === null) return null;
  return (
    <Section title={say.said} lead={say.saidLead} id="voices">
      <DataTable
        caption={say.said}
        quiet
        rows={voices}
        rowKey={(v) => v.id}
        empty={say.noVoices}
        columns={[
          { key: 'stall', head: say.stall, narrow: true, cell: (v) => v.stall },
          {
            key: 'kind',
            head: say.kind,
            narrow: true,
            cell: (v) => `${say.kinds[v.kind]}${v.stars === null ? '' : ` ${String(v.stars)}/5`}`,
          },
          { key: 'words', head: say.words, cell: (v) => v.said ?? say.noWords },
          { key: 'act', head: say.act, act: true, cell: (v) => <Hide {...props} voice={v} /> },
        ]}
      />
    </Section>
  );
};

export const BoardPage = (props: BoardProps) => {
  const { view, event, sums, shown, problem } = props;
  const say = words[view.lang];
  const nothing = sums && sums.taps + sums.turnout + sums.passes + sums.redeemed === 0;
  return (
    <EventFrame view={view} event={event} tab="day" tabs={props.tabs}>
      {problem ? <Notice kind="bad">{problem.message}</Notice> : null}
      {shown === null || !sums ? (
        <EmptyState
          icon="clock"
          title={say.before}
          text={say.beforeText(formatDay(day(event.starts), view.lang))}
        />
      ) : (
        <>
          <Stack>
            <Days {...props} />
            <Renewal {...props} />
            <Sums view={view} sums={sums} />
            {nothing ? (
              <Notice kind="info" title={say.nothing}>
                {say.nothingText}
              </Notice>
            ) : null}
          </Stack>
          {sums.taps > 0 ? <Charts view={view} sums={sums} /> : null}
          <Stalls {...props} />
          <Voices {...props} />
        </>
      )}
    </EventFrame>
  );
};
