// Bringing files: what is understood, what is not, and one field to drop them on.
import { Button, ButtonLink, ErrorSummary, FileInput, Form, Notice } from '../../../web/controls.tsx';
import { Icon } from '../../../web/icons.tsx';
import { Card, Cards, Columns, Stack, StaffPage } from '../../../web/layout.tsx';
import { link } from '../../../web/view.ts';
import { words } from '../words.ts';
import { areaName } from './shown.tsx';
import type { Known } from './shown.tsx';

type Props = {
  known: Pick<Known, 'view' | 'areas'>;
  once: string;
  /** The area that bounds the reader; null for the whole city. */
  bound: string | null;
  megabytes: string;
  refused?: string | undefined;
};

export const UploadPage = ({ known: { view, areas }, once, bound, megabytes, refused }: Props) => {
  const say = words[view.lang].upload;
  return (
    <StaffPage view={view} title={say.title} kicker={say.kicker} lead={say.lead}>
      <ErrorSummary
        lang={view.lang}
        errors={refused === undefined ? [] : [{ field: 'file', message: refused }]}
      />
      {bound === null ? null : <Notice kind="info">{say.bound(areaName(areas, bound))}</Notice>}
      <Columns>
        <Form once={once} upload action={link(view, '/intake/new')}>
          <FileInput
            lang={view.lang}
            name="file"
            label={say.field}
            hint={say.hint(megabytes)}
            error={refused}
            accept=".xlsx,.csv,.txt,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            multiple
          />
          <Button kind="main" icon="upload">
            {say.send}
          </Button>
        </Form>
        <Stack>
          <Card title={say.templateTitle}>
            <p>{say.templateText}</p>
            <ButtonLink kind="plain" icon="download" download href={link(view, '/intake/template.xlsx')}>
              {say.template}
            </ButtonLink>
          </Card>
        </Stack>
      </Columns>
      <Cards wide>
        <Card title={say.knownTitle}>
          <ul>
            {say.known.map((line) => (
              <li>
                <Icon name="check" size={16} /> {line}
              </li>
            ))}
          </ul>
        </Card>
        <Card title={say.notTitle}>
          <ul>
            {say.not.map((line) => (
              <li>
                <Icon name="x" size={16} /> {line}
              </li>
            ))}
          </ul>
        </Card>
      </Cards>
    </StaffPage>
  );
};
