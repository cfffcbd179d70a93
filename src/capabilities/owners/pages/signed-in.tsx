// Where an owner is signed in: browsers, and phones that keep sales without signal. Each can be ended.
import { formatInstant } from '../../../kernel/day.ts';
import { Badge, Button } from '../../../web/controls.tsx';
import { Card } from '../../../web/layout.tsx';
import { link } from '../../../web/view.ts';
import { deviceOf } from '../../accounts/index.ts';
import { rightsWords } from '../words/rights.ts';
import type { RightsProps } from './rights.tsx';

/** Nothing for who came in by another door than the owners'. */
export const Sessions = ({ view, rights, here, once }: RightsProps) => {
  const say = rightsWords[view.lang];
  if (rights.sessions.length === 0) return null;
  const action = link(view, '/usaha/hak/sesi');
  const nameOf = (device: string): string => {
    const { browser, system } = deviceOf(device);
    return [browser, system].filter(Boolean).join(' · ') || say.device;
  };
  return (
    <Card title={say.sessions} id="sessions">
      <p class="note">{say.sessionsLead}</p>
      <ul class="plain-list">
        {rights.sessions.map((one) => (
          <li>
            <b>{nameOf(one.device)}</b>{' '}
            {one.id === here ? (
              <Badge kind="good">{say.here}</Badge>
            ) : (
              <form method="post" action={action}>
                <input type="hidden" name="_once" value={`${once}-${one.id.slice(-8)}`} />
                <button
                  class="btn quiet"
                  name="session"
                  value={one.id}
                  aria-label={say.endOf(nameOf(one.device))}
                >
                  {say.end}
                </button>
              </form>
            )}
            <small>{say.lastUse(formatInstant(one.usedAt, view.zone, view.lang))}</small>
          </li>
        ))}
      </ul>
      {rights.sessions.length > 1 ? (
        <form method="post" action={action}>
          <input type="hidden" name="_once" value={`${once}-others`} />
          <Button name="session" value="others" icon="log-out">
            {say.endOthers}
          </Button>
        </form>
      ) : null}
    </Card>
  );
};

/** Nothing while there is none. */
export const Phones = ({ view, rights, once }: Pick<RightsProps, 'view' | 'rights' | 'once'>) => {
  const say = rightsWords[view.lang];
  if (rights.phones.length === 0) return null;
  return (
    <Card title={say.phones.title} id="phones">
      <p class="note">{say.phones.lead}</p>
      <ul class="plain-list">
        {rights.phones.map((one) => (
          <li>
            <b>{one.name}</b>{' '}
            <form method="post" action={link(view, '/usaha/hak/sesi')}>
              <input type="hidden" name="_once" value={`${once}-${one.id.slice(-8)}`} />
              <button class="btn quiet" name="phone" value={one.id} aria-label={say.endOf(one.name)}>
                {say.end}
              </button>
            </form>
            <small>{say.phones.lastSent(formatInstant(one.lastSync, view.zone, view.lang))}</small>
          </li>
        ))}
      </ul>
    </Card>
  );
};
