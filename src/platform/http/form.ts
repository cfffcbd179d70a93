// Reading a posted form: bounded, text only. Files come through upload.ts.
import type { Fields } from './visit.ts';

const most = 1_000_000;

/** Refuses forms over a megabyte as an unreadable request. */
export class UnreadableForm extends Error {}

export async function readForm(request: Request): Promise<Fields> {
  const announced = Number(request.headers.get('content-length') ?? 0);
  if (announced > most) throw new UnreadableForm('form too large');
  const type = request.headers.get('content-type') ?? '';
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)/i.test(type))
    throw new UnreadableForm('not a form');
  const data = await request.formData().catch(() => {
    throw new UnreadableForm('cut short');
  });
  const all = (name: string) => data.getAll(name).filter((v) => typeof v === 'string');
  return { all, text: (name) => all(name)[0] ?? '', has: (name) => data.has(name) };
}
