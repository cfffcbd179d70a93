// A route as data: what it answers to, who may, and the one function that answers. app.ts mounts the lists.
import type { Visit } from './visit.ts';

/**
 * 'public' needs no sign-in, 'signed-in' any; 'phone' a device's token, which the route itself looks at; else a permission
 * 'room:verb' that the role must hold.
 */
export type Guard = 'public' | 'phone' | 'signed-in' | `${string}:${string}`;

export type Route = {
  /** 'get' answers HEAD as well. */
  readonly method: 'get' | 'post' | 'patch';
  readonly path: string;
  readonly may: Guard;
  readonly answer: (visit: Visit) => Response | Promise<Response>;
};

type Answer = Route['answer'];

export const get = (path: string, may: Guard, answer: Answer): Route => ({
  method: 'get',
  path,
  may,
  answer,
});
export const post = (path: string, may: Guard, answer: Answer): Route => ({
  method: 'post',
  path,
  may,
  answer,
});
export const patch = (path: string, may: Guard, answer: Answer): Route => ({
  method: 'patch',
  path,
  may,
  answer,
});
