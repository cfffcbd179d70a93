// The form of one part of a draft: a track, a rung, a condition or size limits, with what is wrong beside its field.
import type { Child } from 'hono/jsx';

import {
  Button,
  ButtonLink,
  DateInput,
  ErrorSummary,
  Form,
  NumberInput,
  Select,
  TextInput,
} from '../../../../web/controls.tsx';
import { Acts, Section, StaffPage } from '../../../../web/layout.tsx';
import { link } from '../../../../web/view.ts';
import type { View } from '../../../../web/view.ts';
import { rungName } from '../../words.ts';
import type { TypedCondition, TypedLabel } from '../form/condition.ts';
import { ConditionFields, LabelFields, SectorTicks, SourceFields, Ticks } from '../form/fields.tsx';
import type { Errors, KindChoice } from '../form/fields.tsx';
import { sizes } from '../form/parts.ts';
import type { TypedSize, TypedTrack } from '../form/parts.ts';
import { findTrack } from '../rules/edit.ts';
import type { DraftRow } from '../store/drafts.ts';
import { words } from '../words.ts';

type Frame = {
  view: View;
  draft: DraftRow;
  title: string;
  /** Where it is posted to, inside the draft: `/condition?code=nib`. */
  path: string;
  once: string;
  errors: Errors;
  /** Nothing to take away of what is new. */
  removable: boolean;
};

const PartPage = (props: Frame & { children?: Child }) => {
  const { view, draft, title, path, once, errors, removable } = props;
  const { lang } = view;
  const say = words[lang];
  const home = link(view, `/ladder/desk/${draft.id}`);
  const revision = <input type="hidden" name="revision" value={String(draft.revision)} />;
  return (
    <StaffPage view={view} title={title} kicker={<a href={home}>{draft.purpose}</a>}>
      <ErrorSummary lang={lang} errors={Array.from(errors, ([field, message]) => ({ field, message }))} />
      <Form action={`${home}${path}`} once={once}>
        {revision}
        {props.children}
        <Acts>
          <Button kind="main" icon="check" name="do" value="save">
            {say.save}
          </Button>
          <ButtonLink kind="quiet" href={home}>
            {say.cancel}
          </ButtonLink>
        </Acts>
      </Form>
      {removable ? (
        <Section>
          <Form action={`${home}${path}`} once={`${once}-remove`}>
            {revision}
            <Button kind="danger" icon="trash-2" name="do" value="remove">
              {say.remove}
            </Button>
          </Form>
        </Section>
      ) : null}
    </StaffPage>
  );
};

export const ConditionPage = (
  props: Frame & {
    typed: TypedCondition;
    kinds: readonly KindChoice[];
    ours?: string | undefined;
    rung: string;
    track: string;
  },
) => {
  const { view, draft, errors, typed, kinds, ours, rung, track } = props;
  const { lang } = view;
  const rungs = findTrack(draft.body, track)?.rungs ?? [];
  return (
    <PartPage {...props}>
      <Select
        name="rung"
        label={words[lang].rungOf}
        value={rung}
        error={errors.get('rung')}
        options={rungs.map((it, at) => ({ value: it.code, label: `${at + 1}. ${rungName(it, lang)}` }))}
      />
      <ConditionFields lang={lang} errors={errors} typed={typed} kinds={kinds} ours={ours} />
    </PartPage>
  );
};

export const RungPage = (props: Frame & { typed: TypedLabel; ours?: string | undefined }) => (
  <PartPage {...props}>
    <LabelFields lang={props.view.lang} errors={props.errors} typed={props.typed} ours={props.ours} />
  </PartPage>
);

export const TrackPage = (
  props: Frame & {
    typed: TypedTrack;
    kinds: readonly KindChoice[];
    ours?: string | undefined;
    isNew: boolean;
  },
) => {
  const { view, errors, typed, kinds, ours, isNew } = props;
  const { lang } = view;
  const say = words[lang];
  return (
    <PartPage {...props}>
      <LabelFields lang={lang} errors={errors} typed={typed} ours={ours} />
      {isNew ? (
        <>
          <h2>{say.firstRung}</h2>
          <TextInput
            name="rung_id"
            label={say.nameId}
            hint={say.firstRungHint}
            value={typed.rungId}
            error={errors.get('rung_id')}
            maxlength={300}
          />
          <TextInput
            name="rung_en"
            label={say.nameEn}
            value={typed.rungEn}
            error={errors.get('rung_en')}
            maxlength={300}
          />
        </>
      ) : null}
      <SectorTicks lang={lang} errors={errors} ticked={typed.sectors} />
      <Ticks
        name="opens"
        label={say.opensWith}
        hint={say.opensHint}
        options={kinds}
        ticked={typed.opens}
        error={errors.get('opens')}
      />
    </PartPage>
  );
};

export const SizePage = (props: Frame & { typed: TypedSize }) => {
  const { view, errors, typed } = props;
  const { lang } = view;
  const say = words[lang];
  return (
    <PartPage {...props}>
      <DateInput name="from" label={say.sizeFrom} value={typed.from} error={errors.get('from')} />
      {(['capital', 'sales'] as const).map((of) =>
        sizes.map((size, at) => (
          <TextInput
            name={`${of}_${size}`}
            label={say[`${of}Of`][size]}
            hint={at === 0 ? say.moneyHint : undefined}
            value={typed[of][at]}
            error={errors.get(`${of}_${size}`)}
            narrow
            autocomplete="off"
          />
        )),
      )}
      <NumberInput
        name="years"
        label={say.newForYears}
        hint={say.newForYearsHint}
        value={typed.years}
        error={errors.get('years')}
      />
      <SourceFields lang={lang} errors={errors} typed={typed} optional={false} />
    </PartPage>
  );
};
