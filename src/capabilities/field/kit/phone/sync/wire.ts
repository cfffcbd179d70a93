// The sync protocol as the phone speaks it: one function a call; a refusal is data, a cut and a fault are thrown.
import type {
  Changes,
  Receipts,
  SentAct,
  UploadAsked,
  UploadState,
} from '../../../../../platform/sync/protocol.ts';

/** The server said no to the phone as a whole: nothing is sent any more until a person signs in. */
export class Barred extends Error {
  readonly why: 'revoked' | 'expired';
  constructor(why: 'revoked' | 'expired') {
    super(why);
    this.why = why;
  }
}

/** An answer that is no answer: a gateway's page, a fault, too many calls. Tried again later. */
export class Unanswered extends Error {}

export type Wire = {
  /** 'unreadable' when the call as a whole was not understood. */
  acts(acts: readonly SentAct[]): Promise<Receipts | 'unreadable'>;
  changes(since: string | null): Promise<Changes>;
  announce(uploads: readonly UploadAsked[]): Promise<readonly UploadState[]>;
  /** Sends the bytes from `offset`; returns how many the server holds then. */
  push(id: string, offset: number, bytes: Uint8Array<ArrayBuffer>): Promise<number | 'refused'>;
};

type Sent = NonNullable<RequestInit['body']>;

const patience = 60_000;
const unreadable = new Set([400, 413, 422]);
/** So many photos are open or came today that the server takes no more now; acts go on. */
const tooMany = new Set([409, 422, 429]);
const asJson = { 'content-type': 'application/json' };

/** Packed where the browser can: a hundred acts are a fifth of their size on a slow line. */
async function packed(text: string): Promise<{ body: Sent; headers: Record<string, string> }> {
  if (!('CompressionStream' in globalThis)) return { body: text, headers: asJson };
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  const body = await new Response(stream).arrayBuffer();
  return { body, headers: { ...asJson, 'content-encoding': 'gzip' } };
}

/** `base` is '' or '/c/9271'. */
export function wireTo(base: string, token: string): Wire {
  const call = async (method: string, path: string, body?: Sent, more: Record<string, string> = {}) => {
    const response = await fetch(`${base}/sync${path}`, {
      method,
      ...(body === undefined ? {} : { body }),
      headers: { authorization: `Bearer ${token}`, ...more },
      credentials: 'omit',
      cache: 'no-store',
      signal: AbortSignal.timeout(patience),
    });
    if (response.status !== 401) return response;
    const said = (await response.json().catch(() => null)) as { refused?: string } | null;
    if (said?.refused === 'revoked' || said?.refused === 'expired') throw new Barred(said.refused);
    throw new Unanswered('401');
  };
  const json = async <T>(response: Response): Promise<T> => {
    if (!response.ok) throw new Unanswered(String(response.status));
    return (await response.json()) as T;
  };
  return {
    async acts(acts) {
      const { body, headers } = await packed(JSON.stringify({ protocol: 1, acts }));
      const response = await call('POST', '/acts', body, headers);
      return unreadable.has(response.status) ? 'unreadable' : json<Receipts>(response);
    },
    async changes(since) {
      const query = since === null ? '' : `?since=${encodeURIComponent(since)}`;
      return json<Changes>(await call('GET', `/changes${query}`));
    },
    async announce(uploads) {
      const response = await call('POST', '/uploads', JSON.stringify({ uploads }), asJson);
      if (tooMany.has(response.status)) return [];
      return (await json<{ uploads: UploadState[] }>(response)).uploads;
    },
    async push(id, offset, bytes) {
      const response = await call('PATCH', `/uploads/${id}`, bytes, {
        'content-type': 'application/offset+octet-stream',
        'upload-offset': String(offset),
      });
      const held = Number(response.headers.get('upload-offset') ?? Number.NaN);
      if (response.status === 409 && Number.isInteger(held)) return held;
      if (unreadable.has(response.status)) return 'refused';
      const { state, offset: has } = await json<UploadState>(response);
      return state === 'refused' ? 'refused' : has;
    },
  };
}
