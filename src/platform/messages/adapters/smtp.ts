// SMTP: to e-mail addresses, and to phones through a provider that turns mail into text messages.
import { createTransport } from 'nodemailer';

import { refuse } from '../../../kernel/refusal.ts';
import type { Adapter } from '../adapter.ts';

export type Smtp = {
  /** smtp:// or smtps://, with user and password in it. */
  readonly url: string;
  readonly from: string;
  /** Address of a phone at the provider, `{phone}@sms.example.id`; empty when phones cannot be reached by mail. */
  readonly phoneAddress: string;
};

export function smtpAdapter({ url, from, phoneAddress }: Smtp): Adapter {
  const transport = createTransport({
    url,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    name: 'smtp',
    works: () => true,
    async deliver({ to, text }) {
      const address = to.startsWith('+') ? phoneAddress.replace('{phone}', to.slice(1)) : to;
      if (!address.includes('@')) return refuse('no-address', { again: false });
      const subject = 'Naik Kelas';
      try {
        await transport.sendMail({ from, to: { name: '', address }, subject, text });
        return 'sent';
      } catch (fault) {
        // 5xx is final; 4xx, a broken line and a wrong password may be mended before the next try.
        const code = (fault as { responseCode?: unknown }).responseCode;
        const final = typeof code === 'number' && code >= 500 && code !== 535;
        return refuse(typeof code === 'number' ? 'rejected' : 'unreachable', { again: !final });
      }
    },
  };
}
