// Bringing files: what is understood, what is not, and one field to drop them on.
import { Button, ButtonLink, FileInput, Form, Notice } from '../../../web/controls.tsx';
import { Icon } from '../../../web/icons.tsx';
import { Acts, Card, Cards, Columns, Section, Stack, StaffPage } from '../../../web/layout.tsx';
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
    <StaffPage
      view={view}
      title={say.title}
      kicker={<a href={link(view, '/intake')}>{say.kicker}</a>}
      lead={say.lead}
    >
      {refused === undefined ? null : <Notice kind="bad">{refused}</Notice>}
      {bound === null ? null : <Notice kind="info">{say.bound(areaName(areas, bound))}</Notice>}
      <Columns>
        <Form once={once} upload action={link(view, '/intake/new')}>
          <FileInput
            lang={view.lang}
            name="file"
            label={say.field}
            hint={say.hint(megabytes)}
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
            <Acts>
              <ButtonLink kind="plain" icon="download" download href={link(view, '/intake/template.xlsx')}>
                {say.template}
              </ButtonLink>
            </Acts>
          </Card>
        </Stack>
      </Columns>
      <Section>
        <Cards wide>
          <Card title={say.knownTitle}>
            <Stack>
              {say.known.map((line) => (
                <p>
                  <Icon name="check" size={16} /> {line}
                </p>
              ))}
            </Stack>
          </Card>
          <Card title={say.notTitle}>
            <Stack>
              {say.not.map((line) => (
                <p>
                  <Icon name="x" size={16} /> {line}
                </p>
              ))}
            </Stack>
          </Card>
        </Cards>
      </Section>
    </StaffPage>
  );
};
