// What stands above the form of a copy: what it takes along and what it leaves.
import { Notice } from '../../../../web/controls.tsx';
import { formatCount } from '../../../../web/format.ts';
import type { View } from '../../../../web/view.ts';
import type { Recipe } from '../actions.ts';
import { words } from '../words.ts';

const order = ['days', 'shifts', 'tasks', 'budget', 'stalls', 'sessions'] as const;

export const Along = ({ view, recipe }: { view: View; recipe: Recipe }) => {
  const say = words[view.lang].copy;
  const lines = order
    .filter((part) => recipe[part] > 0)
    .map((part) => say.recipe[part](formatCount(recipe[part], view.lang)));
  return (
    <Notice kind="info" title={say.along}>
      <p>{lines.join(' · ')}</p>
      <p>{say.notPeople}</p>
      <p>{say.pick}</p>
    </Notice>
  );
};
