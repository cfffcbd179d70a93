// One request to a provider, bounded in time; what it answers is never kept, only whether it took the message.
import { refuse } from '../../../kernel/refusal.ts';
import type { NotDelivered } from '../adapter.ts';

const patience = 10_000;

/** 2xx took it; 408, 425, 429 and 5xx may take it later; anything else never will. */
export async function post(
  url: string,
  headers: Readonly<Record<string, string>>,
  body: unknown,
): Promise<'sent' | NotDelivered> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
    redirect: 'error',
    signal: AbortSignal.timeout(patience),
  }).catch(() => null);
  if (!answer) return refuse('unreachable', { again: true });
  await answer.body?.cancel().catch(() => undefined);
  if (answer.ok) return 'sent';
  const later = [408, 425, 429].includes(answer.status) || answer.status >= 500;
  return refuse('rejected', { again: later });
}
