// A proposal on the plan of stalls, one shift at a time.
import { Section } from '../../../../../web/layout.tsx';
import { productKindName } from '../../../../catalogue/index.ts';
import { words } from '../../words/index.ts';
import { Grid } from '../grid.tsx';
import { ShiftChips, shiftName } from '../parts.tsx';
import type { Known } from './known.ts';

export const Plan = ({ view, event, row, ground, places, who, shift }: Known) => {
  const { lang } = view;
  const say = words[lang];
  const shown = ground.shifts.find((s) => s.id === shift);
  if (!shown) return null;
  const caption = `${say.front}: ${shiftName(shown, lang)}`;
  return (
    <Section title={caption} id="denah">
      <ShiftChips
        view={view}
        path={`/events/${event.id}/stalls/rota/${row.id}`}
        shifts={ground.shifts}
        current={shift}
      />
      <Grid
        view={view}
        caption={caption}
        stalls={ground.stalls}
        cell={(stall) => (
          <>
            <p>
              <b>{stall.code}</b>
            </p>
            <ol class="seats">
              {Array.from({ length: stall.seats }, (_, n) => {
                const p = places.find(
                  (one) => one.shift === shift && one.stall === stall.id && one.seat === n + 1,
                );
                const one = p && who.get(p.exhibitor);
                return (
                  <li>
                    {p ? (one?.name ?? say.unnamed) : <i>{say.free}</i>}
                    {one ? <small>{productKindName(one.group, lang)}</small> : null}
                  </li>
                );
              })}
            </ol>
          </>
        )}
      />
    </Section>
  );
};
