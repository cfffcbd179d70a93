// An owner's own page of an event: what visitors left for them, what they sold.
import { day } from '../../../../kernel/day.ts';
import { showPhone, waLink } from '../../../../kernel/phone.ts';
import { formatRupiah } from '../../../../kernel/rupiah.ts';
import { Badge, Button, ButtonLink, Form } from '../../../../web/controls.tsx';
import { formatCount, formatDay } from '../../../../web/format.ts';
import { Acts, Card, OwnerPage, Section, Stack } from '../../../../web/layout.tsx';
import { DefinitionList, EmptyState } from '../../../../web/parts.tsx';
import { link } from '../../../../web/view.ts';
import type { View } from '../../../../web/view.ts';
import type { EventRow } from '../../event/store.ts';
import type { Contact } from '../rules/voice.ts';
import type { salesOf } from '../door.ts';
import type { VoiceRead } from '../store/voices.ts';
import { words as board } from '../words/board.ts';
import { words } from '../words/own.ts';

/** With whom to answer, as the visitor gave it; null once it was let go of, and of a rating. */
export type OwnVoice = VoiceRead & { readonly contact: Contact | null };

export type OwnProps = {
  readonly view: View;
  readonly once: () => string;
  readonly event: Pick<EventRow, 'id' | 'name'>;
  readonly sales: Awaited<ReturnType<typeof salesOf>>;
  readonly voices: readonly OwnVoice[];
};

const Answer = (props: OwnProps & { voice: OwnVoice }) => {
  const { view, once, event, voice } = props;
  const say = words[view.lang];
  const { contact } = voice;
  if (voice.hiddenAt || voice.kind === 'rating') return null;
  return (
    <>
      <p>{contact ? say.from(contact.name, showPhone(contact.phone)) : say.gone}</p>
      <Acts>
        {contact ? (
          <ButtonLink
            kind={voice.answeredAt ? 'quiet' : 'plain'}
            icon="external-link"
            href={waLink(contact.phone, say.greet(contact.name, voice.stall, event.name))}
          >
            {say.answer}
          </ButtonLink>
        ) : null}
        {voice.answeredAt ? (
          <Badge kind="good">{say.answered}</Badge>
        ) : (
          <Form once={once()} action={link(view, `/usaha/acara/${event.id}/suara`)}>
            <input type="hidden" name="voice" value={voice.id} />
            <Button kind="quiet">{say.mark}</Button>
          </Form>
        )}
      </Acts>
    </>
  );
};

const Voice = (props: OwnProps & { voice: OwnVoice }) => {
  const { view, voice } = props;
  const say = words[view.lang];
  const stars = voice.stars === null ? '' : `: ${say.stars(String(voice.stars))}`;
  return (
    <Card title={`${say.kinds[voice.kind]}${stars}`}>
      <p class="note">
        {formatDay(day(voice.day), view.lang)}, {say.stall(voice.stall)}
      </p>
      {voice.hiddenAt ? <p>{say.hidden(voice.hiddenWhy ?? '')}</p> : null}
      {voice.said === null ? null : (
        <p>
          {voice.said.split('\n').map((line, n) => (
            <>
              {n > 0 ? <br /> : null}
              {line}
            </>
          ))}
        </p>
      )}
      <Answer {...props} />
    </Card>
  );
};

const Sales = ({ view, sales }: OwnProps) => {
  const say = words[view.lang];
  const n = (value: number) => formatCount(value, view.lang);
  if (sales.taps === 0) return <EmptyState icon="coins" title={say.noSales} text={say.noSalesText} />;
  return (
    <Card>
      <p>
        <b class="figure">{formatRupiah(sales.amount)}</b>
      </p>
      <p>
        {say.taps(n(sales.taps))}
        {sales.newBuyers > 0 ? `, ${say.newBuyers(n(sales.newBuyers))}` : ''}
      </p>
      <h3>{say.byPay}</h3>
      <DefinitionList
        items={sales.byPay.map((p) => ({
          term: board[view.lang].pays[p.pay],
          value: formatRupiah(p.amount),
        }))}
      />
      {sales.byDay.length > 1 ? (
        <>
          <h3>{say.byDay}</h3>
          <DefinitionList
            items={sales.byDay.map((d) => ({
              term: formatDay(day(d.day), view.lang),
              value: formatRupiah(d.amount),
            }))}
          />
        </>
      ) : null}
      <p class="note">{say.privacy}</p>
    </Card>
  );
};

/** Unanswered orders and questions first, as they came; then the rest, newest first. */
const inOrder = (voices: readonly OwnVoice[]): readonly OwnVoice[] => {
  const waits = (v: OwnVoice) => v.kind !== 'rating' && !v.answeredAt && !v.hiddenAt;
  return [...voices.filter(waits).toReversed(), ...voices.filter((v) => !waits(v))];
};

export const OwnVoicesPage = (props: OwnProps) => {
  const { view, event, voices } = props;
  const say = words[view.lang];
  const waiting = voices.filter((v) => v.kind !== 'rating' && !v.answeredAt && !v.hiddenAt).length;
  return (
    <OwnerPage
      view={view}
      title={say.title}
      kicker={<a href={link(view, `/usaha/acara/${event.id}`)}>{event.name}</a>}
      lead={say.lead}
    >
      <Section
        title={say.voices}
        {...(waiting > 0 ? { lead: say.waiting(formatCount(waiting, view.lang)) } : {})}
      >
        {voices.length === 0 ? (
          <EmptyState icon="inbox" title={say.noVoices} text={say.noVoicesText} />
        ) : (
          <Stack>
            {inOrder(voices).map((voice) => (
              <Voice {...props} voice={voice} />
            ))}
          </Stack>
        )}
      </Section>
      <Section title={say.sales}>
        <Sales {...props} />
      </Section>
    </OwnerPage>
  );
};
