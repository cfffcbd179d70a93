// Loading an edition of the KBLI: what is there, the file, and what it would change before it does.
import type { Child } from 'hono/jsx';

import { formatCount } from '../../../kernel/number.ts';
import {
  Button,
  ButtonLink,
  ErrorSummary,
  FileInput,
  Form,
  Notice,
  NumberInput,
  Preview,
} from '../../../web/controls.tsx';
import { Card, Columns, Section, StaffPage } from '../../../web/layout.tsx';
import { Stat, StatRow } from '../../../web/parts.tsx';
import { DataTable } from '../../../web/tables.tsx';
import { link } from '../../../web/view.ts';
import type { View } from '../../../web/view.ts';
import type { KbliFigures } from '../rules/kbli.ts';
import { words } from '../words.ts';

const Frame = (props: { view: View; title: string; kicker: Child; lead: string; children?: Child }) => (
  <StaffPage view={props.view} title={props.title} kicker={props.kicker} lead={props.lead}>
    {props.children}
  </StaffPage>
);

export const KbliPage = (props: {
  view: View;
  once: string;
  editions: readonly { edition: number; kinds: number }[];
  typed: string;
  error?: { readonly field: 'edition' | 'file'; readonly message: string } | undefined;
}) => {
  const { view, error } = props;
  const { lang } = view;
  const say = words[lang].kbli;
  const setup = <a href={link(view, '/city')}>{words[lang].setup.title}</a>;
  return (
    <Frame view={view} title={say.title} kicker={setup} lead={say.lead}>
      {error?.field === 'file' ? <Notice kind="bad">{error.message}</Notice> : null}
      <ErrorSummary lang={lang} errors={error?.field === 'edition' ? [error] : []} />
      <Columns>
        <Form action={link(view, '/city/kbli')} once={props.once} upload>
          <NumberInput
            name="edition"
            label={say.editionField}
            hint={say.editionHint}
            value={props.typed}
            maxlength={4}
            inputmode="numeric"
            error={error?.field === 'edition' ? error.message : undefined}
          />
          <FileInput
            lang={lang}
            name="file"
            label={say.field}
            hint={say.hint}
            accept=".csv,.txt,text/csv,text/plain"
          />
          <Button kind="main" icon="eye">
            {say.send}
          </Button>
        </Form>
        <Card title={say.loaded}>
          <DataTable
            caption={say.loaded}
            quiet
            rows={props.editions}
            rowKey={(row) => String(row.edition)}
            empty={<p>{say.none}</p>}
            columns={[
              { key: 'edition', head: say.edition, cell: (row) => String(row.edition) },
              { key: 'kinds', head: say.kinds, cell: (row) => formatCount(row.kinds, lang), numeric: true },
            ]}
          />
        </Card>
      </Columns>
    </Frame>
  );
};

export const KbliTriedPage = (props: {
  view: View;
  once: string;
  draft: {
    readonly id: string;
    readonly edition: number;
    readonly fileName: string;
    readonly figures: KbliFigures;
  };
}) => {
  const { view, draft } = props;
  const { figures, edition } = draft;
  const { lang } = view;
  const say = words[lang].kbli;
  const n = (value: number) => formatCount(value, lang);
  const act = (
    <Form action={link(view, `/city/kbli/${draft.id}`)} once={props.once}>
      <div class="acts">
        <Button kind="main" icon="check">
          {say.accept}
        </Button>
        <ButtonLink kind="quiet" href={link(view, '/city/kbli')}>
          {say.cancel}
        </ButtonLink>
      </div>
    </Form>
  );
  const kicker = <a href={link(view, '/city/kbli')}>{say.title}</a>;
  return (
    <Frame view={view} title={say.tryTitle(edition)} kicker={kicker} lead={say.tryLead(draft.fileName)}>
      {figures.gone > 0 ? <Notice kind="warn">{say.goneWarn(figures.gone)}</Notice> : null}
      <Preview lang={lang} title={say.wouldLoad(figures.codes, edition)} act={act}>
        <StatRow>
          <Stat label={say.fresh} value={n(figures.fresh)} />
          <Stat label={say.renamed} value={n(figures.renamed)} />
          <Stat label={say.same} value={n(figures.same)} />
          <Stat label={say.gone} value={n(figures.gone)} note={say.goneNote} />
          <Stat label={say.skipped} value={n(figures.skipped)} note={say.skippedNote} />
        </StatRow>
      </Preview>
      <Section title={say.sample}>
        <DataTable
          caption={say.sample}
          quiet
          rows={figures.sample}
          rowKey={(row) => row.code}
          empty=""
          columns={[
            { key: 'code', head: say.code, cell: (row) => row.code },
            { key: 'title', head: say.titleOf, cell: (row) => row.title },
          ]}
        />
      </Section>
    </Frame>
  );
};
