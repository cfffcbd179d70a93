// The public check of a certificate: the same page for a known code and for one that nobody was given.
import type { Child } from 'hono/jsx';

import { titleCase } from '../../../../kernel/text.ts';
import { Badge, Button, Notice, TextInput } from '../../../../web/controls.tsx';
import { formatDay } from '../../../../web/format.ts';
import { Acts, Card, PlainPage } from '../../../../web/layout.tsx';
import { DefinitionList } from '../../../../web/parts.tsx';
import { link } from '../../../../web/view.ts';
import type { View } from '../../../../web/view.ts';
import type { Policy } from '../../policy.ts';
import { stepNames } from '../actions/shown.ts';
import { showCode } from '../rules/code.ts';
import type { Checked } from '../store/checked.ts';
import { words } from '../words/index.ts';

const Ask = ({ view, typed }: { view: View; typed: string }) => {
  const say = words[view.lang].check;
  return (
    <form class="form" method="get" action={link(view, '/cek')}>
      <TextInput
        name="kode"
        label={say.ask}
        hint={say.askHint}
        value={typed}
        maxlength={80}
        autocomplete="off"
      />
      <Acts>
        <Button kind="main" icon="badge-check">
          {say.act}
        </Button>
      </Acts>
    </form>
  );
};

export const AskCheckPage = ({ view }: { view: View }) => (
  <PlainPage view={view} title={words[view.lang].check.title}>
    <Card>
      <Ask view={view} typed="" />
    </Card>
  </PlainPage>
);

export const OftenPage = ({ view }: { view: View }) => (
  <PlainPage view={view} title={words[view.lang].check.title}>
    <Notice kind="warn">{words[view.lang].check.often}</Notice>
  </PlainPage>
);

export const CheckPage = (props: {
  view: View;
  code: string;
  found: Checked | null;
  policy: Policy | undefined;
  holds: boolean;
}) => {
  const { view, found, holds } = props;
  const { lang } = view;
  const say = words[lang].check;
  const names = found ? stepNames({ ...found, fromRung: 0 }, props.policy, lang) : null;
  const item = (term: string, value: Child) => ({ term, value: value ?? '–' });
  return (
    <PlainPage view={view} title={found ? say.known : say.unknown}>
      <Card>
        <p>
          <Badge kind={holds ? 'good' : 'warn'}>
            {found ? (holds ? say.holds : say.lapsed) : say.unknown}
          </Badge>{' '}
          {`${say.today}: ${formatDay(view.today, lang)}`}
        </p>
        <DefinitionList
          items={[
            item(say.name, found ? titleCase(found.name) : null),
            item(say.place, found?.place),
            item(say.track, names?.track),
            item(say.rung, names?.to),
            item(say.day, found ? formatDay(found.countedOn, lang) : null),
            item(say.ask, <span class="figure">{showCode(props.code)}</span>),
          ]}
        />
        <p class="note">{found ? say.promise : say.unknownText}</p>
      </Card>
      <Card>
        <Ask view={view} typed="" />
      </Card>
    </PlainPage>
  );
};
