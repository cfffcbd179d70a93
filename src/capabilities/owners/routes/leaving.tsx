// A list that leaves as a file: asked first what for, then written. Rooms that give one away mount these routes.
import { get } from '../../../platform/http/index.ts';
import type { Route, Visit } from '../../../platform/http/index.ts';
import type { SheetFormat } from '../../../platform/sheet/index.ts';
import { PurposePage } from '../pages/purpose.tsx';
import { isPurpose } from '../rules/purpose.ts';

export type LeavingList = {
  /** Of the page that asks, `/events/:id/applicants/export`; the files stand beside it with their endings. */
  readonly path: string;
  readonly may: Route['may'];
  /** What of the address narrows the list; it is carried along. */
  readonly asked: readonly string[];
  /** The list's name and the page it stands on; null where there is none for this visitor. */
  readonly list: (visit: Visit) => Promise<{ readonly name: string; readonly page: string } | null>;
  /** The file. Its rows pass through `recordedExport` with this purpose. */
  readonly file: (visit: Visit, format: SheetFormat, purpose: string) => Response | Promise<Response>;
};

const longest = 60;

const narrowed = (path: string, keep: readonly (readonly [string, string])[]): string => {
  const query = new URLSearchParams(keep.map(([name, value]): [string, string] => [name, value])).toString();
  return query === '' ? path : `${path}?${query}`;
};

/** Three routes: the page that asks, and the list as xlsx and csv. Without a purpose the page is where one is sent. */
export function leavingList({ path, may, asked, list, file }: LeavingList): readonly Route[] {
  const at = (visit: Visit): string =>
    path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(visit.param(name)));
  const keepOf = ({ query }: Visit) =>
    asked.flatMap((name) => {
      const value = query.get(name);
      return value ? [[name, value.slice(0, longest)] as const] : [];
    });
  const ask = async (visit: Visit): Promise<Response> => {
    const found = await list(visit);
    if (!found) return visit.notFound();
    const keep = keepOf(visit);
    const { name, page } = found;
    return visit.page(
      <PurposePage view={visit.view} name={name} back={narrowed(page, keep)} file={at(visit)} keep={keep} />,
    );
  };
  const leave =
    (format: SheetFormat) =>
    async (visit: Visit): Promise<Response> => {
      const purpose = visit.query.get('for');
      if (purpose === null || !isPurpose(purpose)) return visit.seeOther(narrowed(at(visit), keepOf(visit)));
      return (await list(visit)) ? file(visit, format, purpose) : visit.notFound();
    };
  return [
    get(path, may, ask),
    get(`${path}.xlsx`, may, leave('xlsx')),
    get(`${path}.csv`, may, leave('csv')),
  ];
}
