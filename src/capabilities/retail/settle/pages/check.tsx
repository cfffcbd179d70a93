// The public check of a statement's paper: the same page for a known code and for one that no statement has.
import type { Child } from 'hono/jsx';

import { formatRupiah } from '../../../../kernel/rupiah.ts';
import { titleCase } from '../../../../kernel/text.ts';
import { Badge, Notice } from '../../../../web/controls.tsx';
import { formatDay } from '../../../../web/format.ts';
import { Card, PlainPage } from '../../../../web/layout.tsx';
import { DefinitionList } from '../../../../web/parts.tsx';
import type { View } from '../../../../web/view.ts';
import { showCode } from '../rules/code.ts';
import type { Checked } from '../store/checked.ts';
import { words } from '../words/owner.ts';
import { words as shared } from '../words/shared.ts';
import { monthName } from './parts.tsx';

export const OftenPage = ({ view }: { view: View }) => (
  <PlainPage view={view} title={words[view.lang].check.title}>
    <Notice kind="warn">{words[view.lang].check.often}</Notice>
  </PlainPage>
);

export const CheckPage = ({ view, code, found }: { view: View; code: string; found: Checked | null }) => {
  const { lang } = view;
  const { check, paper } = words[lang];
  const { parts } = shared[lang];
  const item = (term: string, value: Child) => ({ term, value: value ?? '–' });
  return (
    <PlainPage view={view} title={check.title}>
      <Card>
        <p>
          <Badge kind={found && !found.reversed ? 'good' : 'warn'}>
            {found ? check.known : check.unknown}
          </Badge>
        </p>
        {found?.reversed ? <Notice kind="warn">{check.reversed}</Notice> : null}
        <DefinitionList
          items={[
            item(paper.maker, found ? titleCase(found.maker) : null),
            item(paper.payer, found?.payer),
            item(paper.month, found ? monthName(found.month, lang) : null),
            item(paper.day, found ? formatDay(found.day, lang) : null),
            item(paper.dueOn, found ? formatDay(found.dueOn, lang) : null),
            item(parts.sold, found ? formatRupiah(BigInt(found.sold)) : null),
            item(parts.due, found ? formatRupiah(BigInt(found.due)) : null),
            item(check.code, <span class="figure">{showCode(code)}</span>),
          ]}
        />
        {found ? null : <p class="note">{check.unknownText}</p>}
      </Card>
    </PlainPage>
  );
};
