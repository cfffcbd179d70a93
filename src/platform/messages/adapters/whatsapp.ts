// WhatsApp Cloud API: business-initiated messages go as templates that Meta has approved, named like ours with `_` for `:`.
import { refuse } from '../../../kernel/refusal.ts';
import type { Adapter, Outgoing } from '../adapter.ts';
import { post } from './ask.ts';

export type WhatsApp = {
  /** `https://graph.facebook.com/v23.0` unless a test says otherwise. */
  readonly url: string;
  readonly phoneNumberId: string;
  readonly token: string;
};

export const whatsAppAdapter = ({ url, phoneNumberId, token }: WhatsApp): Adapter => ({
  name: 'whatsapp',
  works: () => true,
  deliver: async (message) =>
    message.to.startsWith('+')
      ? post(`${url}/${phoneNumberId}/messages`, { authorization: `Bearer ${token}` }, bodyOf(message))
      : refuse('no-address', { again: false }),
});

const texts = (values: readonly string[]) => values.map((text) => ({ type: 'text', text }));

/** An authentication template repeats the code for its button. */
function bodyOf({ to, template, secret, lang, values }: Outgoing) {
  const button = {
    type: 'button',
    sub_type: 'url',
    index: '0',
    parameters: texts(values.slice(0, 1)),
  };
  return {
    messaging_product: 'whatsapp',
    recipient_type: 'individual',
    to: to.slice(1),
    type: 'template',
    template: {
      name: template.replaceAll(/[^a-z0-9]+/g, '_'),
      language: { code: lang },
      components: [{ type: 'body', parameters: texts(values) }, ...(secret ? [button] : [])],
    },
  };
}
