// The home of the administrator: what is open of setting up, sign-ins by role and how the system is; no enterprise.
import { Section } from '../../../web/arrange.tsx';
import { ButtonLink } from '../../../web/controls.tsx';
import { formatCount, formatInstant } from '../../../web/format.ts';
import { StaffPage } from '../../../web/layout.tsx';
import { NextStep, Stat, StatRow } from '../../../web/parts.tsx';
import { DataTable } from '../../../web/tables.tsx';
import { link } from '../../../web/view.ts';
import type { View } from '../../../web/view.ts';
import { isRole, roleLabels } from '../../accounts/index.ts';
import { cityWords } from '../../city/index.ts';
import type { StepKey } from '../../city/index.ts';
import type { Machine } from './store.ts';
import { words } from './words.ts';

type Props = {
  view: View;
  name: string;
  setup: readonly { readonly key: StepKey; readonly done: boolean }[];
  machine: Machine;
  lastNumber: Date | null;
};

/** Stands there while something of setting the city up is open, and leads to it. */
const Setup = ({ view, setup }: Pick<Props, 'view' | 'setup'>) => {
  const open = setup.find((step) => !step.done);
  if (!open) return null;
  const say = cityWords[view.lang];
  const done = setup.filter((step) => step.done).length;
  return (
    <NextStep
      lang={view.lang}
      title={say.steps[open.key].title}
      act={{ href: link(view, '/city'), label: say.setup.go }}
    >
      {say.setup.ofSteps(done, setup.length)}
    </NextStep>
  );
};

export const administratorHome = ({ view, name, setup, machine, lastNumber }: Props) => {
  const { lang } = view;
  const say = words[lang];
  const n = (value: number) => formatCount(value, lang);
  const at = (instant: Date | null) => (instant ? formatInstant(instant, view.zone, lang) : say.neverSealed);
  return (
    <StaffPage
      view={view}
      title={say.welcome(name)}
      act={
        <ButtonLink
          kind={setup.every((step) => step.done) ? 'main' : 'plain'}
          icon="users"
          href={link(view, '/accounts')}
        >
          {say.manage}
        </ButtonLink>
      }
    >
      <Setup view={view} setup={setup} />
      <Section title={say.machine} lead={say.machineLead}>
        <StatRow>
          <Stat label={say.sessions} value={n(machine.sessions)} />
          <Stat label={say.unsealed} value={n(machine.unsealed)} note={say.unsealedNote} />
          <Stat label={say.sealedAt} value={<small>{at(machine.sealedAt)}</small>} />
          <Stat label={say.lastNumber} value={<small>{at(lastNumber)}</small>} />
        </StatRow>
      </Section>
      <Section title={say.people}>
        <DataTable
          caption={say.people}
          quiet
          rows={machine.byRole}
          rowKey={(row) => row.role}
          empty=""
          columns={[
            {
              key: 'role',
              head: say.role,
              cell: (row) => (isRole(row.role) ? roleLabels[row.role][lang] : row.role),
            },
            { key: 'n', head: say.accounts, cell: (row) => n(row.n), numeric: true },
            { key: 'inactive', head: say.inactive, cell: (row) => n(row.inactive), numeric: true },
          ]}
        />
      </Section>
    </StaffPage>
  );
};
