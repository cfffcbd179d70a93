// What somebody on the list of a session is called, on a page, in a file and on paper.
import { titleCase } from '../../../../kernel/text.ts';
import type { SessionWords } from '../words.ts';

type Who = {
  readonly label: string | null;
  readonly enterprise: string | null;
  /** By a name on a badge, not by an enterprise. */
  readonly named: boolean;
};

export function whoOf({ label, enterprise, named }: Who, say: SessionWords): string {
  if (label === null) return named ? say.people.forgotten : say.hidden;
  return enterprise === null ? label : titleCase(label);
}
