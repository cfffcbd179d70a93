// Doors to changing a person: the form as they are now, and the same form with the reason it was refused.
import { get, post, submit } from '../../../platform/http/index.ts';
import type { Route, Visit } from '../../../platform/http/index.ts';
import { listAreas } from '../../regions/index.ts';
import { editUser } from '../actions/edit.ts';
import type { Edited, EditUserRefusal } from '../actions/edit.ts';
import { areaOptions } from '../pages/area.ts';
import { EditPage } from '../pages/edit.tsx';
import type { TypedEdit } from '../pages/edit.tsx';
import type { FieldErrors } from '../pages/own.tsx';
import { typedArea } from '../rules/person.ts';
import { findUser } from '../store.ts';
import type { User } from '../store.ts';
import { explain, words } from '../words.ts';
import { once } from './answers.ts';

const manage = 'accounts:manage';

/** An RT stands as its kelurahan with the number beside it. */
function asTyped({ name, role, area }: User): TypedEdit {
  const [place = '', rt] = area.split('/');
  return { name, role, area: place, rt: rt ? String(Number(rt.slice(2))) : '', reason: '' };
}

async function editPage(
  visit: Visit,
  typed: TypedEdit | null,
  errors: FieldErrors,
  status?: number,
): Promise<Response> {
  const { user, areas } = await visit.within(async (db) => ({
    user: await findUser(db, visit.param('id')),
    areas: await listAreas(db),
  }));
  if (!user) return visit.notFound();
  return visit.page(
    <EditPage
      view={visit.view}
      once={once()}
      user={user}
      self={user.id === visit.by}
      typed={typed ?? asTyped(user)}
      areas={areaOptions(areas, visit.city, visit.lang)}
      errors={errors}
    />,
    status,
  );
}

const fieldOf = {
  'reason-missing': 'reason',
  'name-missing': 'name',
  'unknown-role': 'role',
  'unknown-area': 'area',
  'area-not-for-role': 'area',
  'owner-stays': 'role',
  'own-role': 'name',
  'last-administrator': 'role',
  'changed-meanwhile': 'name',
  'nothing-to-do': 'name',
} as const satisfies Record<Exclude<EditUserRefusal['refused'], 'unknown-user'>, string>;

async function edit(visit: Visit): Promise<Response> {
  const fields = await visit.form();
  const userId = visit.param('id');
  const seen = {
    name: fields.text('seen_name'),
    role: fields.text('seen_role'),
    area: fields.text('seen_area'),
  };
  // Who may not change role and area has no fields for them: they stay.
  const bare = !fields.has('role') && !fields.has('area');
  const typed: TypedEdit = {
    name: fields.text('name'),
    role: bare ? seen.role : fields.text('role'),
    area: bare ? seen.area : fields.text('area'),
    rt: fields.text('rt'),
    reason: fields.text('reason'),
  };
  const wanted = { name: typed.name, role: typed.role, area: bare ? typed.area : typedArea(typed) };
  return submit<Edited, EditUserRefusal>(
    visit,
    fields.text('_once'),
    (db) => editUser(db, { userId, seen, wanted, reason: typed.reason }, visit),
    {
      to: ({ user }) => `/accounts/users/${user.id}`,
      flash: ({ ended }) => words[visit.lang].edit.done(ended),
      refused: (no) => {
        if (no.refused === 'unknown-user') return visit.notFound();
        const error = { field: fieldOf[no.refused], message: explain(no, visit.lang) };
        // Shown anew as the person is now, for what was typed was meant for somebody who is no more.
        return editPage(visit, no.refused === 'changed-meanwhile' ? null : typed, [error], 409);
      },
    },
  );
}

export const routes: readonly Route[] = [
  get('/accounts/users/:id/edit', manage, (visit) => editPage(visit, null, [])),
  post('/accounts/users/:id/edit', manage, edit),
];
