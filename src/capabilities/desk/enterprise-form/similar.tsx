// Records that may be the one being typed, shown before it is kept.
import { titleCase } from '../../../kernel/text.ts';
import { Checkbox, Notice } from '../../../web/controls.tsx';
import { Card, Stack } from '../../../web/layout.tsx';
import { link } from '../../../web/view.ts';
import type { View } from '../../../web/view.ts';
import { explainPair } from '../../matching/index.ts';
import type { Similar } from '../../matching/index.ts';
import { words } from './words.ts';

/** The strongest reasons for it, in words. */
const why = ({ score }: Similar, view: View): string =>
  explainPair(score, view.lang)
    .parts.filter(({ bits }) => bits > 0)
    .slice(0, 3)
    .map(({ text }) => text)
    .join('; ');

export const SimilarCard = ({ view, similar }: { view: View; similar: readonly Similar[] }) => {
  const say = words[view.lang];
  return (
    <Card title={say.similar}>
      <Stack>
        <Notice kind="warn">{say.similarLead}</Notice>
        <ul>
          {similar.map((one) => (
            <li>
              {one.elsewhere ? (
                say.similarElsewhere
              ) : (
                <>
                  <a href={link(view, `/registry/${one.id}`)}>{titleCase(one.name)}</a>{' '}
                  <small>
                    {[one.owner && titleCase(one.owner), why(one, view)].filter(Boolean).join(' · ')}
                  </small>
                </>
              )}
            </li>
          ))}
        </ul>
        <Checkbox name="anyway" label={say.anyway} />
      </Stack>
    </Card>
  );
};
