// The logo as it is now, and the form for another.
import { formatDay } from '../../../kernel/day.ts';
import type { PlainDate } from '../../../kernel/day.ts';
import { Button, Details, FileInput, Form, Notice } from '../../../web/controls.tsx';
import { Acts, Card, Columns, Stack, StaffPage } from '../../../web/layout.tsx';
import { link } from '../../../web/view.ts';
import type { View } from '../../../web/view.ts';
import { words } from '../words.ts';

export type ShownNow = {
  readonly version: string;
  readonly width: number;
  readonly height: number;
  readonly since: PlainDate;
};

export const LogoPage = (props: {
  view: View;
  once: string;
  now: ShownNow | null;
  error?: string | undefined;
}) => {
  const { view, now, error } = props;
  const { lang } = view;
  const say = words[lang].logo;
  return (
    <StaffPage
      view={view}
      title={say.title}
      kicker={<a href={link(view, '/city')}>{words[lang].setup.title}</a>}
      lead={say.lead}
    >
      {error === undefined ? null : <Notice kind="bad">{error}</Notice>}
      <Columns>
        <Form action={link(view, '/city/logo')} once={props.once} upload>
          <FileInput
            lang={lang}
            name="file"
            label={say.field}
            hint={say.hint}
            accept="image/png,image/jpeg,image/webp"
          />
          <Acts>
            <Button kind="main" icon="upload">
              {say.send}
            </Button>
          </Acts>
        </Form>
        <Card title={say.now}>
          {now ? (
            <Stack>
              <img
                class="logo large"
                src={link(view, `/city/logo/${now.version}`)}
                width={now.width}
                height={now.height}
                alt={say.nowAlt(view.city.name)}
              />
              <p class="hint">{say.facts(now.width, now.height, formatDay(now.since, lang))}</p>
              <Details summary={say.remove}>
                <Stack>
                  <p>{say.removeText}</p>
                  <Form action={link(view, '/city/logo/remove')} once={`${props.once}-remove`}>
                    <Button kind="danger">{say.removeTitle}</Button>
                  </Form>
                </Stack>
              </Details>
            </Stack>
          ) : (
            <p>{say.none}</p>
          )}
        </Card>
      </Columns>
    </StaffPage>
  );
};
