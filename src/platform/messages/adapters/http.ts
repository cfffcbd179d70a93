// Any gateway that takes JSON by POST: SMS providers of the city's choice, behind one small contract.
import type { Adapter } from '../adapter.ts';
import { post } from './ask.ts';

/** Sends `{ to, text, template, lang }` with `Authorization: Bearer <token>`. */
export const httpAdapter = ({ url, token }: { url: string; token: string }): Adapter => ({
  name: 'http',
  works: () => true,
  deliver: ({ to, text, template, lang }) =>
    post(url, { authorization: `Bearer ${token}` }, { to, text, template, lang }),
});
