// The few calls that go with the web's own session: who is signed in, becoming a device, the half of a known device.
import type { DeviceMade } from '../../../../../platform/sync/protocol.ts';
import type { Who } from '../kit.ts';
import type { Lock } from '../store/database.ts';

const patience = () => AbortSignal.timeout(20_000);

const once = async (path: string, init: RequestInit = {}): Promise<Response | null> =>
  fetch(path, { ...init, cache: 'no-store', redirect: 'manual', signal: patience() }).catch(() => null);

export async function whoIsIn(base: string): Promise<Who | null | 'no-answer'> {
  const response = await once(`${base}/lapangan/who`);
  if (!response?.ok) return 'no-answer';
  return ((await response.json()) as { who: Who | null }).who;
}

/** Makes this phone a device of the person who is signed in here. Throws when the server does not answer. */
export async function pair(base: string, name: string, key: string): Promise<DeviceMade | 'signed-out'> {
  const response = await once(`${base}/sync/devices`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name, key }),
  });
  if (response?.status === 401 || response?.status === 403 || response?.type === 'opaqueredirect')
    return 'signed-out';
  if (!response?.ok) throw new Error('no device');
  return (await response.json()) as DeviceMade;
}

/** The half that the server kept of a device of the person who is signed in; null when it is not theirs. */
export async function halfOf(base: string, device: string): Promise<string | null> {
  const response = await once(`${base}/lapangan/devices/${device}/key`);
  return response?.ok ? ((await response.json()) as { key: string }).key : null;
}

/** Ends the session of this browser at that door; the phone is opened by PIN from now on. */
export async function signOut(base: string, door: Lock['door'] = 'house'): Promise<void> {
  const path = door === 'owners' ? '/usaha/keluar' : '/accounts/sign-out';
  await once(`${base}${path}`, { method: 'POST', body: new URLSearchParams() });
}
