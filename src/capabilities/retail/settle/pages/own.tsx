// An owner's money from the shops: what is open, what waits for their word, and every statement.
import { daysBetween } from '../../../../kernel/day.ts';
import type { Rupiah } from '../../../../kernel/rupiah.ts';
import { formatRupiah } from '../../../../kernel/rupiah.ts';
import { ButtonLink, Notice } from '../../../../web/controls.tsx';
import { formatDay } from '../../../../web/format.ts';
import { Card, OwnerPage, Stack } from '../../../../web/layout.tsx';
import { EmptyState, NextStep, Stat, StatRow } from '../../../../web/parts.tsx';
import { link } from '../../../../web/view.ts';
import type { View } from '../../../../web/view.ts';
import type { StatementRow } from '../store/statements.ts';
import { words } from '../words/owner.ts';
import { monthName, StandingBadge } from './parts.tsx';

export const OwnListPage = (props: {
  view: View;
  rows: readonly StatementRow[];
  open: ReadonlyMap<string, Rupiah>;
  payer: (id: string) => string;
}) => {
  const { view, rows, open } = props;
  const { lang, today } = view;
  const say = words[lang];
  const openOf = (row: StatementRow): Rupiah => open.get(row.id) ?? (0n as Rupiah);
  const sum = (of: readonly StatementRow[]) => of.reduce((all, row) => all + openOf(row), 0n);
  const late = sum(rows.filter((row) => row.dueOn < today));
  const waiting = rows.find((row) => row.paid > row.confirmed && !row.reversed);
  const at = (row: StatementRow) => link(view, `/usaha/jual/rekening/${row.id}`);
  if (rows.length === 0)
    return (
      <OwnerPage view={view} title={say.title} lead={say.lead}>
        <EmptyState icon="coins" title={say.none} text={say.noneText} />
      </OwnerPage>
    );
  return (
    <OwnerPage view={view} title={say.title} lead={say.lead}>
      <Stack>
        {waiting ? (
          <NextStep lang={lang} title={say.toConfirm} act={{ href: at(waiting), label: say.look }}>
            {say.toConfirmText(formatRupiah(waiting.paid - waiting.confirmed))}
          </NextStep>
        ) : null}
        <StatRow>
          <Stat label={say.open} value={formatRupiah(sum(rows))} />
        </StatRow>
        {late > 0n ? <Notice kind="warn">{say.late(formatRupiah(late))}</Notice> : null}
        {rows.map((row) => (
          <Card title={say.statement(monthName(row.month, lang))}>
            <p>
              {say.by(props.payer(row.payerId))}{' '}
              <StandingBadge
                lang={lang}
                of={{ ...row, open: openOf(row) }}
                late={daysBetween(row.dueOn, today)}
              />
            </p>
            <p>
              <b class="figure">{formatRupiah(row.due)}</b> {say.dueBy(formatDay(row.dueOn, lang))}
            </p>
            <ButtonLink href={at(row)}>{say.look}</ButtonLink>
          </Card>
        ))}
      </Stack>
    </OwnerPage>
  );
};
