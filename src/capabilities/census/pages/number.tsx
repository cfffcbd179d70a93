// The head of the page: the number, large, with its day and definition, and how it is counted.
import type { View } from '../../../web/view.ts';
import { link } from '../../../web/view.ts';
import { Card, Cards, Section } from '../../../web/arrange.tsx';
import { Notice } from '../../../web/controls.tsx';
import { formatCount, formatDay, formatInstant } from '../../../web/format.ts';
import { BigNumber } from '../../../web/parts.tsx';
import type { Figures } from '../figures.ts';
import { words } from '../words.ts';
import type { NumberPage } from './shape.ts';

export const TheNumber = ({ view, figures }: { view: View; figures: Figures }) => {
  const { lang } = view;
  const say = words[lang];
  return (
    <BigNumber value={formatCount(figures.count, lang)}>
      <b>{say.active}</b> {say.asOf(formatDay(figures.asOf, lang))}
      {', '}
      {say.knownUntil(formatInstant(new Date(figures.cutoff), view.zone, lang))}
      {'. '}
      {figures.count > 0 ? say.seenShare(figures.coverage.seenWithinYear, figures.count) : null}
    </BigNumber>
  );
};

/** Which of the numbers this is, where it is not the newest published one. */
export const Which = ({ view, page }: { view: View; page: NumberPage }) => {
  const say = words[view.lang];
  const back = <a href={link(view, '/census')}>{page.live ? say.toPublished : say.toNewest}</a>;
  if (page.typed !== null) return <Notice kind="bad">{say.dayWrong}</Notice>;
  if (page.live)
    return (
      <Notice kind="info">
        {say.liveNow} {back}
      </Notice>
    );
  if (page.asked === null) return null;
  const day = formatDay(page.figures?.asOf ?? page.asked, view.lang);
  const sentence = page.figures ? say.publishedThen(day) : say.nothingThen(day);
  return (
    <Notice kind={page.figures ? 'info' : 'warn'}>
      {sentence} {back}
    </Notice>
  );
};

export const HowCounted = ({ view, figures }: { view: View; figures: Figures }) => {
  const say = words[view.lang];
  return (
    <Section id="cara" title={say.howCounted} lead={figures.definition[view.lang]}>
      <Cards>
        {say.how.map(({ title, text }) => (
          <Card title={title}>
            <p>{text}</p>
          </Card>
        ))}
      </Cards>
    </Section>
  );
};
