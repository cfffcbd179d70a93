// The four kinds of page: for staff, for the public, for an owner's phone, and the plain one for a single act.
import type { Child } from 'hono/jsx';
import { PageHead } from './arrange.tsx';
import { ExampleBadge, ExampleNote, Notice } from './controls.tsx';
import { Document, LanguageSwitch, PrintHead } from './document.tsx';
import { Icon } from './icons.tsx';
import { Mark } from './mark.tsx';
import { link, type View } from './view.ts';
import { words } from './words.ts';

export * from './arrange.tsx';

type PageProps = { view: View; title: string; children?: Child };

const Flash = ({ view }: { view: View }) => (view.flash ? <Notice kind="good">{view.flash}</Notice> : null);

const Brand = ({ view }: { view: View }) => (
  <a class="brand" href={link(view, '/')}>
    {view.logo ? (
      <img class="logo" src={view.logo.href} width={view.logo.width} height={view.logo.height} alt="" />
    ) : (
      <Mark />
    )}
    <span>
      <b>{words[view.lang].product}</b>
      <small>{view.city.name}</small>
    </span>
  </a>
);

const Nav = ({ view }: { view: View }) => (
  <ul>
    {view.nav.map((item) => (
      <li>
        <a href={item.href} aria-current={item.current ? 'page' : undefined}>
          {item.icon ? <Icon name={item.icon} /> : null}
          {item.label}
        </a>
      </li>
    ))}
  </ul>
);

const SignOut = ({ view }: { view: View }) => (
  <form method="post" action={link(view, view.signOutAt ?? '/accounts/sign-out')}>
    <button type="submit" class="link">
      <Icon name="log-out" />
      {words[view.lang].signOut}
    </button>
  </form>
);

const MenuButton = ({ view }: { view: View }) => (
  <button type="button" class="btn quiet menu" popovertarget="menu">
    <Icon name="menu" />
    {words[view.lang].menu}
  </button>
);

const CloseMenu = ({ view }: { view: View }) => (
  <button type="button" class="btn quiet menu close" popovertarget="menu" popovertargetaction="hide">
    <Icon name="x" />
    {words[view.lang].close}
  </button>
);

/** A worklist or a record for people of the agency: navigation at the side, dense, one main act top right. */
export const StaffPage = (props: PageProps & { kicker?: Child; act?: Child; lead?: Child }) => {
  const { view } = props;
  const say = words[view.lang];
  return (
    <Document view={view} title={props.title} kind="staff">
      <header class="bar">
        <Brand view={view} />
        <MenuButton view={view} />
      </header>
      <nav class="side" id="menu" popover="auto" aria-label={say.mainNav}>
        <CloseMenu view={view} />
        <Brand view={view} />
        <Nav view={view} />
        <div class="me">
          {view.user ? (
            <p>
              <a href={link(view, '/accounts/me')}>
                <b>{view.user.name}</b>
                <small>{view.user.role}</small>
              </a>
            </p>
          ) : null}
          <LanguageSwitch view={view} />
          {view.user ? <SignOut view={view} /> : null}
        </div>
      </nav>
      <main id="main">
        {view.city.example ? <ExampleNote lang={view.lang} /> : null}
        <PrintHead view={view} />
        <Flash view={view} />
        <PageHead title={props.title} kicker={props.kicker} act={props.act} lead={props.lead} />
        {props.children}
      </main>
    </Document>
  );
};

/** A page everyone may read: navigation on top, wide sections, a footer of steps. */
export const PublicPage = (props: PageProps & { footer?: Child }) => {
  const { view } = props;
  const say = words[view.lang];
  return (
    <Document view={view} title={props.title} kind="public">
      <header class="top">
        <Brand view={view} />
        {view.nav.length > 0 ? <MenuButton view={view} /> : null}
        <div class="side" id="menu" popover="auto">
          <CloseMenu view={view} />
          <nav aria-label={say.mainNav}>
            <Nav view={view} />
          </nav>
          <div class="me">
            <LanguageSwitch view={view} />
            {view.user ? (
              <SignOut view={view} />
            ) : (
              <a class="btn plain" href={link(view, '/accounts/sign-in')}>
                {say.signIn}
              </a>
            )}
          </div>
        </div>
      </header>
      <main id="main">
        <PrintHead view={view} />
        <Flash view={view} />
        {props.children}
      </main>
      <footer class="foot">
        <div>
          <Mark size={44} />
          <p>
            <b>{say.footer}</b>
            <small>
              {say.product} · {view.city.name}
            </small>
          </p>
          <div>
            {view.city.example ? <p>{say.exampleBanner}</p> : null}
            {props.footer}
          </div>
        </div>
      </footer>
    </Document>
  );
};

/** An owner's phone: one column of cards, large type, what comes next first. */
export const OwnerPage = (props: PageProps & { kicker?: Child; lead?: Child }) => {
  const { view } = props;
  return (
    <Document view={view} title={props.title} kind="owner">
      <header class="top">
        <Brand view={view} />
        {view.city.example ? <ExampleBadge lang={view.lang} /> : null}
      </header>
      <main id="main">
        <PrintHead view={view} />
        <Flash view={view} />
        <PageHead title={props.title} kicker={props.kicker} lead={props.lead} />
        {props.children}
      </main>
      <footer class="owner-foot">
        <LanguageSwitch view={view} />
        {view.user ? <SignOut view={view} /> : null}
      </footer>
      {view.nav.length > 0 ? (
        <nav class="tabs-below" aria-label={words[view.lang].mainNav}>
          <Nav view={view} />
        </nav>
      ) : null}
    </Document>
  );
};

/** One act and nothing beside it: signing in, an answer, an error. */
export const PlainPage = (props: PageProps & { lead?: Child }) => {
  const { view } = props;
  return (
    <Document view={view} title={props.title} kind="plain">
      <header class="top">
        <Brand view={view} />
        <div class="me">
          <LanguageSwitch view={view} />
        </div>
      </header>
      <main id="main">
        <Flash view={view} />
        <PageHead title={props.title} lead={props.lead} />
        {props.children}
        {view.city.example ? <p class="note">{words[view.lang].exampleBanner}</p> : null}
      </main>
    </Document>
  );
};
