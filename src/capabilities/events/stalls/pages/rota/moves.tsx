// Those who stand elsewhere, or nowhere, when a proposal is taken over.
import { Section } from '../../../../../web/layout.tsx';
import { DataTable } from '../../../../../web/tables.tsx';
import { words } from '../../words/index.ts';
import { placeText } from '../shares.tsx';
import { shiftName } from '../parts.tsx';
import type { Known } from './known.ts';

export const Moves = ({ view, steps, who, ground }: Known) => {
  const { lang } = view;
  const say = words[lang].rota;
  if (steps.free.length === 0) return null;
  const applicationOf = new Map(
    [...who.values()].map((a) => [a.enterpriseId as string, a.application as string]),
  );
  const stallOf = new Map(ground.stalls.map((s) => [s.id as string, s.code]));
  const shiftOf = new Map(ground.shifts.map((s) => [s.id as string, s]));
  const now = (enterprise: string): string =>
    steps.put
      .filter((p) => p.exhibitor === applicationOf.get(enterprise))
      .map((p) => {
        const shift = shiftOf.get(p.shift);
        return shift ? `${shiftName(shift, lang)} ${stallOf.get(p.stall) ?? ''}` : '';
      })
      .join(' · ') || '–';
  return (
    <Section title={say.moves}>
      <DataTable
        caption={say.moves}
        quiet
        rows={steps.free}
        rowKey={(p) => p.placeId}
        empty=""
        columns={[
          { key: 'name', head: words[lang].shares.name, cell: (p) => p.name ?? words[lang].unnamed },
          { key: 'from', head: say.from, cell: (p) => placeText(p, lang) },
          { key: 'to', head: say.to, cell: (p) => now(p.enterpriseId) },
        ]}
      />
    </Section>
  );
};
