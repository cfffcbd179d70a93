// How places are given, printed, and how anybody draws the lots again.
import { Section } from '../../../../../web/layout.tsx';
import type { View } from '../../../../../web/view.ts';
import { drawCommand } from '../../rules/lots.ts';
import { words } from '../../words/index.ts';

export const Rule = ({ view, seed }: { view: View; seed: string }) => {
  const say = words[view.lang].rota;
  return (
    <>
      <Section title={say.rule}>
        <ol class="rules">
          {say.rules.map((one) => (
            <li>{one}</li>
          ))}
        </ol>
      </Section>
      <Section title={say.repeat} lead={say.repeatText}>
        <pre class="command">
          <code>{drawCommand(seed, say.application.toUpperCase())}</code>
        </pre>
      </Section>
    </>
  );
};
