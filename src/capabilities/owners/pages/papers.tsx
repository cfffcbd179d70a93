// "Surat saya": each paper with its grade, what its number says and how long it holds; older ones folded away.
import type { PlainDate } from '../../../kernel/day.ts';
import { Badge, ButtonLink, Details } from '../../../web/controls.tsx';
import { formatDay } from '../../../web/format.ts';
import { Acts, Card, OwnerPage } from '../../../web/layout.tsx';
import { EmptyState } from '../../../web/parts.tsx';
import { link } from '../../../web/view.ts';
import type { View } from '../../../web/view.ts';
import { evidenceWords, NumberRead, Scans, walletWords } from '../../evidence/index.ts';
import type { Paper, ProductChoice } from '../../evidence/index.ts';
import { ownWords } from '../words/own.ts';
import { papersWords } from '../words/papers.ts';
import { Restricted } from './data.tsx';

export type Wallet = {
  readonly id: string;
  readonly name: string;
  readonly papers: readonly Paper[];
  /** Also those that are no longer made. */
  readonly products: readonly ProductChoice[];
};

const tones = {
  ahead: 'plain',
  'in-force': 'good',
  expiring: 'warn',
  expired: 'bad',
  replaced: 'plain',
  retracted: 'bad',
} as const;

/** The reason of an officer who refused it; a paper that was taken back for another reason says that one. */
const reasonOf = ({ fact, decisions }: Paper): string | null =>
  fact.retractedAt === null
    ? null
    : (decisions.findLast((d) => d.outcome === 'refused')?.reason ?? fact.retractedWhy);

const PaperCard = ({ view, wallet, paper }: { view: View; wallet: Wallet; paper: Paper }) => {
  const { lang } = view;
  const say = papersWords[lang];
  const told = walletWords[lang];
  const { fact, state, files, queue } = paper;
  const reason = state === 'retracted' ? reasonOf(paper) : null;
  const product = wallet.products.find((p) => p.id === fact.about);
  const about = fact.about ? `&produk=${fact.about}` : '';
  const form = link(view, `/usaha/berkas/${wallet.id}/baru?kind=${fact.kind}${about}`);
  const last = fact.validTo ? formatDay(fact.validTo as PlainDate, lang) : null;
  const open = state !== 'replaced' && state !== 'retracted';
  return (
    <Card title={evidenceWords[lang].kinds[fact.kind]} id={`paper-${fact.id}`}>
      <p class="badges">
        <Badge kind={tones[state]}>{told.states[state]}</Badge>{' '}
        <Badge kind={fact.grade === 'stated' ? 'plain' : 'good'}>
          {evidenceWords[lang].grades[fact.grade]}
        </Badge>{' '}
        {open && queue && queue !== 'done' ? <Badge kind="info">{told.queue[queue]}</Badge> : null}
      </p>
      {product ? <p>{told.product(product.name)}</p> : null}
      {fact.number ? <NumberRead kind={fact.kind} number={fact.number} lang={lang} /> : null}
      <p class="note">
        {last === null ? told.noEnd : state === 'expired' ? told.ended(last) : told.until(last)}
      </p>
      {reason ? <p>{say.refused(reason)}</p> : null}
      {files.length > 0 ? <Scans view={view} files={files} /> : null}
      {open || reason ? (
        <Acts>
          {state === 'expired' || state === 'expiring' ? (
            <ButtonLink href={form}>{say.renew}</ButtonLink>
          ) : reason ? (
            <ButtonLink href={form}>{say.again}</ButtonLink>
          ) : fact.grade === 'stated' ? (
            <ButtonLink kind="quiet" icon="pencil" href={`${form}&ganti=${fact.id}`}>
              {say.fix}
            </ButtonLink>
          ) : null}
        </Acts>
      ) : null}
    </Card>
  );
};

/** Of each kind and product what is in force, else the newest; a refusal stays in sight until something newer is there. */
function sorted(papers: readonly Paper[]): { now: readonly Paper[]; earlier: readonly Paper[] } {
  const isNow = (paper: Paper): boolean => {
    const { state, fact } = paper;
    if (state === 'replaced') return false;
    if (state === 'in-force' || state === 'expiring' || state === 'ahead') return true;
    const newest = papers.find(
      (p) => p.fact.kind === fact.kind && p.fact.about === fact.about && p.state !== 'replaced',
    );
    return newest === paper && (state === 'expired' || paper.queue !== null);
  };
  return { now: papers.filter(isNow), earlier: papers.filter((p) => !isNow(p)) };
}

const OneWallet = ({ view, wallet, named }: { view: View; wallet: Wallet; named: boolean }) => {
  const say = papersWords[view.lang];
  const { now, earlier } = sorted(wallet.papers);
  const add = (
    <ButtonLink kind="main" icon="camera" href={link(view, `/usaha/berkas/${wallet.id}/baru`)}>
      {say.add}
    </ButtonLink>
  );
  return (
    <section class="stack" aria-label={wallet.name}>
      {named ? <h2>{wallet.name}</h2> : null}
      {now.length === 0 ? (
        <EmptyState icon="file-text" title={say.none} text={say.noneText} act={add} />
      ) : (
        <>
          <Acts>{add}</Acts>
          {now.map((paper) => (
            <PaperCard view={view} wallet={wallet} paper={paper} />
          ))}
        </>
      )}
      {earlier.length > 0 ? (
        <Details summary={`${say.earlier} (${earlier.length})`}>
          {earlier.map((paper) => (
            <PaperCard view={view} wallet={wallet} paper={paper} />
          ))}
        </Details>
      ) : null}
    </section>
  );
};

export const PapersPage = (props: { view: View; restricted: boolean; wallets: readonly Wallet[] }) => {
  const { view, wallets } = props;
  const say = papersWords[view.lang];
  return (
    <OwnerPage view={view} title={say.title} kicker={ownWords[view.lang].kicker} lead={say.lead}>
      {props.restricted ? (
        <Restricted view={view} />
      ) : (
        wallets.map((wallet) => <OneWallet view={view} wallet={wallet} named={wallets.length > 1} />)
      )}
      {wallets.length === 0 && !props.restricted ? (
        <EmptyState
          icon="store"
          title={ownWords[view.lang].none}
          text={ownWords[view.lang].noneText}
          act={
            <ButtonLink kind="main" href={link(view, '/usaha/baru')}>
              {ownWords[view.lang].register}
            </ButtonLink>
          }
        />
      ) : null}
    </OwnerPage>
  );
};
