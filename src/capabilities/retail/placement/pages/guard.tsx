// What the guard says to terms: within the limits, or which is broken and by which clause.
import { Notice } from '../../../../web/controls.tsx';
import type { View } from '../../../../web/view.ts';
import { listingShare, totalOf } from '../rules/bounds.ts';
import type { Bounds, Breach, Terms } from '../rules/bounds.ts';
import { formatRate } from '../rules/rate.ts';
import { words } from '../words/index.ts';

export const breachText = ({ code, is, allowed }: Breach, view: Pick<View, 'lang'>): string =>
  words[view.lang].guard.breaches[code](formatRate(is, view.lang), formatRate(allowed, view.lang));

/** Every breach with its clause. */
export const Breaches = ({ view, breaches }: { view: View; breaches: readonly Breach[] }) => {
  const say = words[view.lang].guard;
  return (
    <ul>
      {breaches.map((breach) => (
        <li>
          {breachText(breach, view)} <small>{say.clause(breach.clause)}</small>
        </li>
      ))}
    </ul>
  );
};

export const Guard = (props: { view: View; terms: Terms; bounds: Bounds; breaches: readonly Breach[] }) => {
  const { view, terms, bounds, breaches } = props;
  const { lang } = view;
  const say = words[lang].guard;
  const share = listingShare(terms);
  return (
    <Notice kind={breaches.length > 0 ? 'bad' : 'good'} title={say.title}>
      {breaches.length > 0 ? (
        <>
          <p>{say.bad}</p>
          <Breaches view={view} breaches={breaches} />
        </>
      ) : (
        <>
          <p>{say.good(formatRate(totalOf(terms), lang), formatRate(bounds.totalMost, lang))}</p>
          <p class="note">{say.clause(bounds.clause)}</p>
        </>
      )}
      {terms.listing > 0n && share !== null ? (
        <p class="note">{say.listing(formatRate(share, lang))}</p>
      ) : null}
    </Notice>
  );
};
