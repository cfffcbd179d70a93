// A few lines for pages of other rooms: the doors an enterprise is nearest to.
import { Badge } from '../../../web/controls.tsx';
import { formatCount } from '../../../web/format.ts';
import { Card } from '../../../web/layout.tsx';
import { DefinitionList } from '../../../web/parts.tsx';
import { link } from '../../../web/view.ts';
import type { View } from '../../../web/view.ts';
import type { Standing } from '../actions/assess.ts';
import { words } from '../words.ts';
import { nameOf } from './parts.tsx';

const most = 5;

/** One line a door, nearest first; nothing when no door takes what is made. */
export const Doors = ({ view, standing }: { view: View; standing: Standing | null }) => {
  const { lang } = view;
  const say = words[lang];
  const taken = (standing?.doors ?? [])
    .filter(({ assessed }) => assessed.takes)
    .sort((a, b) => a.assessed.unmet - b.assessed.unmet || a.assessed.days - b.assessed.days)
    .slice(0, most);
  if (!standing || taken.length === 0) return null;
  const { id } = standing.enterprise;
  return (
    <Card title={say.line.title} id="doors">
      <p>{say.line.lead}</p>
      <DefinitionList
        items={taken.map(({ door, assessed }) => ({
          term: <a href={link(view, `/readiness/${door.id}/of/${id}`)}>{door.name}</a>,
          value:
            assessed.unmet === 0 ? (
              <Badge kind="good">{say.line.ready}</Badge>
            ) : (
              <Badge kind="warn">{say.line.more(formatCount(assessed.unmet, lang))}</Badge>
            ),
          note: assessed.conditions
            .filter((c) => c.state === 'missing')
            .map((c) => nameOf(c, lang))
            .join(', '),
        }))}
      />
      <p>
        <a href={link(view, `/readiness/of/${id}`)}>{say.line.all}</a>
      </p>
    </Card>
  );
};
