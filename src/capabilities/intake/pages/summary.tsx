// One import in each of its states: under way, looked at, accepted, refused, given up, taken back.
import { titleCase } from '../../../kernel/text.ts';
import { Badge, Button, ButtonLink, Form, Notice, Preview, TextInput } from '../../../web/controls.tsx';
import { Acts, Section } from '../../../web/layout.tsx';
import { link } from '../../../web/view.ts';
import { mostSeparated } from '../actions/roll-back.ts';
import type { Import } from '../store.ts';
import { explain, toLand, words } from '../words.ts';
import { ByArea, Figures, Reasons, Remarks, Trail } from './details.tsx';
import type { SummaryProps } from './details.tsx';
import { count, pathOf } from './frame.tsx';
import { instant, personName } from './shown.tsx';
import type { Known } from './shown.tsx';

const joinsShown = 10;

export const Summary = (props: SummaryProps) => {
  const { found } = props;
  switch (found.state) {
    case 'previewed':
      return <Previewed {...props} />;
    case 'accepted':
      return <Accepted {...props} />;
    case 'tried':
      return <Over {...props} title="triedTitle" text="tried" />;
    case 'rolled_back':
      return <Over {...props} title="rolledBackTitle" text="rolledBackText" />;
    case 'cancelled':
      return <Over {...props} title="cancelledTitle" text="cancelled" />;
    case 'refused':
      return <RefusedFile {...props} />;
    default:
      return <Failed {...props} />;
  }
};

const Previewed = (props: SummaryProps) => {
  const { known, found } = props;
  const { counts } = found;
  const say = words[known.view.lang].one;
  const landing = toLand(counts);
  const allBad = counts.rejected > 0 && counts.rejected === counts.rows;
  return (
    <>
      <Preview
        lang={known.view.lang}
        title={landing === 0 ? say.nothingTitle : say.previewTitle(count(known, landing))}
        act={
          <>
            {allBad ? null : (
              <Form once={props.once} action={link(known.view, pathOf(found, '/accept'))}>
                <Button kind="main" icon="check">
                  {landing === 0 ? say.acceptNothing : say.accept(count(known, landing))}
                </Button>
              </Form>
            )}
            <CancelForm {...props} />
          </>
        }
      >
        <Figures {...props} />
        <p class="note">{allBad ? say.noneGood : landing === 0 ? say.nothing : say.afterwards}</p>
      </Preview>
      <Remarks {...props} />
      <Reasons {...props} />
      <ByArea {...props} />
    </>
  );
};

const CancelForm = ({ known, found, once }: SummaryProps) => (
  <Form once={`${once}c`} action={link(known.view, pathOf(found, '/cancel'))}>
    <Button kind="quiet">
      {found.state === 'previewed' ? words[known.view.lang].one.cancel : words[known.view.lang].one.discard}
    </Button>
  </Form>
);

const Accepted = (props: SummaryProps) => (
  <>
    <NotTakenBack {...props} />
    <Notice kind="good" title={words[props.known.view.lang].one.acceptedTitle}>
      {props.found.acceptedAt === null
        ? null
        : `${personName(props.known, props.found.acceptedBy)} · ${instant(props.known.view, props.found.acceptedAt)}`}
    </Notice>
    <Figures {...props} />
    <Remarks {...props} />
    <Reasons {...props} />
    <ByArea {...props} />
    <Trail {...props} />
    {props.mayRollBack ? <RollBack {...props} /> : null}
  </>
);

/** Why it still stands although somebody asked to take it back. */
const NotTakenBack = ({ known, found, dependents }: SummaryProps) => {
  const say = words[known.view.lang].one;
  if (found.refusal === null) return null;
  const { refused, count: of } = found.refusal;
  const isHeld = refused === 'depended-on';
  return (
    <Notice kind="bad" title={isHeld ? say.heldTitle : say.failedTitle}>
      {isHeld ? say.depended(count(known, Number(of ?? 0))) : say.rollBackFailed}
      {dependents.length === 0 ? null : ` ${say.examples}: ${dependents.join(', ')}.`}
      {found.askedAt === null ? null : (
        <>
          <br />
          <small>
            {personName(known, found.askedBy)} · {instant(known.view, found.askedAt)}
          </small>
        </>
      )}
    </Notice>
  );
};

/** What must be undone first, each with its way there. */
const Joins = ({ known: { view }, joins, maySeparate }: SummaryProps) => {
  const say = words[view.lang].one;
  const named = (name: string | null) => (name === null ? say.elsewhere : titleCase(name));
  return (
    <Notice kind="bad" title={say.joinsTitle}>
      {maySeparate ? say.joinsText : say.joinsOthers}
      <ul>
        {joins.slice(0, joinsShown).map(({ id, fromName, intoName }) => (
          <li key={id}>
            {maySeparate ? (
              <a href={link(view, `/matching/joins/${id}/undo`)}>
                {say.join(named(fromName), named(intoName))}
              </a>
            ) : (
              say.join(named(fromName), named(intoName))
            )}
          </li>
        ))}
      </ul>
      {joins.length > joinsShown ? <a href={link(view, '/matching/joins')}>{say.joinsAll}</a> : null}
    </Notice>
  );
};

const RollBack = (props: SummaryProps) => {
  const { known, found, once, rollBack, joins, maySeparate } = props;
  const say = words[known.view.lang].one;
  const separate = joins.length > 0 && joins.length <= mostSeparated && maySeparate;
  return (
    <Section title={say.rollBackTitle} lead={say.rollBackText}>
      {joins.length > 0 ? <Joins {...props} /> : null}
      <Form once={once} action={link(known.view, pathOf(found, '/roll-back'))}>
        <TextInput
          name="reason"
          label={say.why}
          hint={say.whyHint}
          maxlength={300}
          value={rollBack?.reason ?? found.rollBackReason ?? ''}
          error={rollBack?.error}
        />
        {separate ? <input type="hidden" name="separate" value="1" /> : null}
        <Button kind="danger" icon="undo-2">
          {separate ? say.separate(count(known, joins.length)) : say.rollBack}
        </Button>
      </Form>
    </Section>
  );
};

const Over = (
  props: SummaryProps & {
    title: 'rolledBackTitle' | 'cancelledTitle' | 'triedTitle';
    text: 'rolledBackText' | 'cancelled' | 'tried';
  },
) => {
  const { known } = props;
  const say = words[known.view.lang].one;
  return (
    <>
      <Notice kind="info" title={say[props.title]}>
        {say[props.text]}
      </Notice>
      {props.found.state === 'tried' ? <Figures {...props} /> : null}
      <Acts>
        <ButtonLink kind="main" icon="upload" href={link(known.view, '/intake/new')}>
          {say.newFile}
        </ButtonLink>
      </Acts>
      <Trail {...props} />
    </>
  );
};

const RefusedFile = (props: SummaryProps) => {
  const { known, found } = props;
  const { one, mapping } = words[known.view.lang];
  const code = String(found.refusal?.['refused'] ?? '');
  const canPoint = code === 'no-name-column' && found.fileId !== null;
  return (
    <>
      <Notice kind="bad" title={one.refusedTitle}>
        {explain(code, known.view.lang)} <Where known={known} found={found} />
      </Notice>
      {canPoint ? null : <p class="lead">{one.refusedText}</p>}
      <Acts>
        {canPoint ? (
          <ButtonLink kind="main" icon="pencil" href={link(known.view, pathOf(found, '/columns'))}>
            {mapping.title}
          </ButtonLink>
        ) : null}
        <ButtonLink kind={canPoint ? 'plain' : 'main'} icon="upload" href={link(known.view, '/intake/new')}>
          {one.newFile}
        </ButtonLink>
        <CancelForm {...props} />
      </Acts>
      <Trail {...props} />
    </>
  );
};

/** Where reading stopped, when that is known. */
const Where = ({ known, found }: { known: Known; found: Import }) => {
  const at = found.refusal?.['at'] as { readonly sheet?: unknown; readonly row?: unknown } | undefined;
  if (at === undefined) return null;
  const { rows } = words[known.view.lang];
  const line = count(known, Number(at.row ?? 0));
  return <Badge kind="bad">{at.sheet ? rows.place(String(at.sheet), line) : rows.line(line)}</Badge>;
};

const Failed = (props: SummaryProps) => {
  const { known, found } = props;
  const say = words[known.view.lang].one;
  return (
    <>
      <Notice kind="bad" title={say.failedTitle}>
        {say.failed}
      </Notice>
      <Acts>
        <Form once={props.once} action={link(known.view, pathOf(found, '/preview'))}>
          <Button kind="main">{say.again}</Button>
        </Form>
        <CancelForm {...props} />
      </Acts>
    </>
  );
};
