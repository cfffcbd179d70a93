// One statement in plain words on an owner's phone: what came of what was sold, confirming a payment, objecting.
import { daysBetween } from '../../../../kernel/day.ts';
import { formatRupiah } from '../../../../kernel/rupiah.ts';
import { Button, ButtonLink, Details, Form, Notice, TextArea, TextInput } from '../../../../web/controls.tsx';
import { formatCount, formatDay } from '../../../../web/format.ts';
import { Acts, Card, OwnerPage, Section, Stack } from '../../../../web/layout.tsx';
import { DefinitionList } from '../../../../web/parts.tsx';
import { link } from '../../../../web/view.ts';
import type { View } from '../../../../web/view.ts';
import type { OpenStatement } from '../actions/load.ts';
import { mayBecome } from '../rules/pay.ts';
import type { CameBack } from '../store/own.ts';
import type { LineRow } from '../store/statements.ts';
import { words } from '../words/owner.ts';
import { words as shared } from '../words/shared.ts';
import { monthName, partsOf, rateName, StandingBadge } from './parts.tsx';
import { Payments, Thread } from './threads.tsx';

type Props = {
  readonly view: View;
  readonly loaded: OpenStatement;
  readonly right: { readonly refunded: bigint; readonly corrected: bigint };
  readonly back: CameBack;
  readonly refused?: string | undefined;
};

const once = (): string => crypto.randomUUID();

const Line = ({ view, loaded, line }: Props & { line: LineRow }) => {
  const { lang } = view;
  const say = words[lang];
  const parts = shared[lang].parts;
  const cut = (term: string, amount: bigint) =>
    amount === 0n ? [] : [{ term, value: formatRupiah(0n - amount) }];
  return (
    <Card>
      <p>
        <b>
          {say.line(
            formatCount(line.quantity, lang),
            loaded.names.product(line.productId),
            loaded.names.partner(line.outletId),
          )}
        </b>
        , {monthName(line.month, lang)}
      </p>
      <DefinitionList
        items={[
          { term: parts.sold, value: formatRupiah(line.sold) },
          ...cut(say.commission(rateName(line.rate, lang)), line.commission),
          ...cut(parts.promotion, line.promotion),
          ...cut(parts.otherCuts, line.otherCuts),
          ...cut(parts.listing, line.listing),
          ...cut(parts.fee, line.fee),
          ...cut(parts.takenByMaker, line.takenByMaker),
          { term: parts.due, value: formatRupiah(line.due) },
        ]}
      />
    </Card>
  );
};

const Sums = ({ view, loaded, right, back }: Props) => {
  const { lang } = view;
  const say = words[lang];
  const n = (value: number) => formatCount(value, lang);
  const came = back.returned + back.expired + back.damaged;
  return (
    <Card title={say.how}>
      <DefinitionList
        items={[
          ...partsOf(loaded.statement, lang),
          ...(right.refunded === 0n ? [] : [{ term: say.refunded, value: formatRupiah(right.refunded) }]),
          ...(right.corrected === 0n ? [] : [{ term: say.corrected, value: formatRupiah(right.corrected) }]),
          ...(came === 0
            ? []
            : [{ term: say.back, value: say.backText(n(back.returned), n(back.expired), n(back.damaged)) }]),
        ]}
      />
      <p class="note">{shared[lang].rounding}</p>
    </Card>
  );
};

const Head = ({ view, loaded }: Props) => {
  const { lang } = view;
  const say = words[lang];
  const { statement, open, lines } = loaded;
  const pieces = lines.reduce((all, line) => all + line.quantity, 0);
  const off = statement.due - statement.paid - open;
  return (
    <Card>
      <p>{say.soldFor(formatRupiah(statement.sold), formatCount(pieces, lang))}</p>
      {statement.due < 0n ? (
        <p>{say.owes(formatRupiah(0n - statement.due))}</p>
      ) : (
        <p>
          {say.get} <b class="figure">{formatRupiah(statement.due)}</b>,{' '}
          {say.dueBy(formatDay(statement.dueOn, lang))}.{' '}
          <StandingBadge
            lang={lang}
            of={{ ...statement, open }}
            late={daysBetween(statement.dueOn, view.today)}
          />
        </p>
      )}
      {statement.due > 0n && off > 0n && !statement.reversed ? <p>{say.cut(formatRupiah(off))}</p> : null}
      <ButtonLink icon="download" href={link(view, `/usaha/jual/rekening/${statement.id}/paper.pdf`)}>
        {say.pdf}
      </ButtonLink>
    </Card>
  );
};

const Objection = ({ view, loaded }: Props) => {
  const say = words[view.lang];
  const at = `/usaha/jual/rekening/${loaded.statement.id}/dispute`;
  const open = loaded.disputes.some((one) => !one.ended);
  return (
    <Section title={say.dispute} lead={say.disputeLead} id="dispute">
      {loaded.disputes.length === 0 ? null : <Thread view={view} disputes={loaded.disputes} empty="" />}
      {loaded.statement.reversed && !open ? null : (
        <Form once={once()} action={link(view, at)}>
          <TextArea name="text" label={say.say} maxlength={1000} rows={3} />
          <Button>{say.sayAct}</Button>
        </Form>
      )}
      {open ? (
        <Form once={once()} action={link(view, `${at}/end`)}>
          <TextInput name="result" label={say.end} hint={say.endHint} maxlength={300} />
          <Button kind="quiet">{say.end}</Button>
        </Form>
      ) : null}
    </Section>
  );
};

export const OwnStatementPage = (props: Props) => {
  const { view, loaded } = props;
  const { statement, names, payments } = loaded;
  const { lang } = view;
  const say = words[lang];
  const here = `/usaha/jual/rekening/${statement.id}`;
  return (
    <OwnerPage
      view={view}
      title={say.statement(monthName(statement.month, lang))}
      kicker={<a href={link(view, '/usaha/jual/rekening')}>{say.title}</a>}
      lead={say.by(names.partner(statement.payerId))}
    >
      <Stack>
        {props.refused === undefined ? null : <Notice kind="bad">{props.refused}</Notice>}
        {statement.reversed ? (
          <Notice kind="warn">{say.reversed(statement.reverseReason ?? '')}</Notice>
        ) : null}
        <Head {...props} />
        <Section title={say.payments}>
          <Payments
            view={view}
            payments={payments}
            empty={say.noPayments}
            proofAt={(id) => link(view, `${here}/proof/${id}`)}
            act={(payment) => {
              const may = mayBecome('owner', payment.act);
              const field = <input type="hidden" name="payment" value={payment.id} />;
              const at = link(view, `${here}/payments`);
              return (
                <>
                  {may.includes('confirmed') ? (
                    <Acts>
                      <Form once={once()} action={at}>
                        {field}
                        <Button kind="main" icon="check" name="act" value="confirmed">
                          {say.confirm}
                        </Button>
                      </Form>
                    </Acts>
                  ) : null}
                  {may.includes('disputed') ? (
                    <Details summary={say.missing}>
                      <Form once={once()} action={at}>
                        {field}
                        <TextInput
                          name="reason"
                          id={`reason-${payment.id}`}
                          label={say.missingWhy}
                          maxlength={300}
                        />
                        <Button kind="plain" name="act" value="disputed">
                          {say.missingAct}
                        </Button>
                      </Form>
                    </Details>
                  ) : null}
                </>
              );
            }}
          />
        </Section>
        <Sums {...props} />
        <Section title={say.lines}>
          <Stack>
            {loaded.lines.map((line) => (
              <Line {...props} line={line} />
            ))}
          </Stack>
        </Section>
        <Objection {...props} />
      </Stack>
    </OwnerPage>
  );
};
