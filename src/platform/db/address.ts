// The address of a PostgreSQL server as a person writes it, made plain, and the same address for another login.
import { both, words } from './words.ts';

/**
 * Reads a DATABASE_URL: user and password as parameters are put where another login can take their place, a missing host
 * (a socket's folder follows as `host=`) is written out. Throws a sentence for the person when it cannot be meant so.
 */
export function readAddress(text: string): string {
  const [, rest] = /^postgres(?:ql)?:\/\/(.*)$/.exec(text.trim()) ?? [];
  if (rest === undefined) throw new Error(both(words.otherKind));
  const url = parse(`postgres://${rest.replace(/^([^/@?]*@)?(?=[/?])/, '$1localhost')}`);
  if (!url || url.hash !== '' || !/^\/[^/]+$/.test(url.pathname)) throw new Error(both(words.unreadable));
  url.username = encodeURIComponent(url.searchParams.get('user') ?? plain(url.username));
  url.password = encodeURIComponent(url.searchParams.get('password') ?? plain(url.password));
  url.searchParams.delete('user');
  url.searchParams.delete('password');
  return url.toString();
}

/** The same server and database for another login; settings are a city's search_path and the like. */
export function addressFor(
  address: string,
  { login, password, settings = '' }: { login: string; password: string; settings?: string },
): string {
  const url = new URL(address);
  url.username = encodeURIComponent(login);
  url.password = encodeURIComponent(password);
  const options = [url.searchParams.get('options') ?? '', settings].filter((part) => part !== '').join(' ');
  if (options !== '') url.searchParams.set('options', options);
  return url.toString();
}

/** Name of the database that an address leads to. */
export const databaseOf = (address: string): string => decodeURIComponent(new URL(address).pathname.slice(1));

function parse(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}

/** As it was meant, also where a sign of percent stands for itself. */
function plain(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
