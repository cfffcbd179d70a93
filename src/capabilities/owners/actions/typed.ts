// An enterprise as its form would hold it, with what the owner wants otherwise: read by the registry's own form.
import type { PlainDate } from '../../../kernel/day.ts';
import type { Circumstances } from '../../../platform/audit/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import { listAreas } from '../../regions/index.ts';
import { checkForm } from '../../registry/index.ts';
import type {
  CheckedEnterprise,
  EnterpriseWithOwner,
  FormRefusal,
  TypedEnterprise,
} from '../../registry/index.ts';

const empty: TypedEnterprise = {
  name: '',
  kind: '',
  sector: '',
  kbli: '',
  owner: '',
  sex: '',
  nik: '',
  phone: '',
  email: '',
  area: '',
  rt: '',
  rw: '',
  address: '',
  nib: '',
  founded: '',
};

/** What is recorded, as it would be typed; the owner and sealed numbers only where they are to change. */
export const typedAs = ({ enterprise: e }: EnterpriseWithOwner): TypedEnterprise => ({
  ...empty,
  name: e.name,
  kind: e.kind ?? '',
  sector: e.sector,
  kbli: e.kbli ?? '',
  area: e.area.split('/')[0] ?? '',
  rt: e.rt ?? '',
  rw: e.rw ?? '',
  address: e.address ?? '',
  nib: e.nib ?? '',
  founded: e.founded === null ? '' : String(e.founded),
});

/** A KBLI code is never typed here, so what is recorded passes. Anywhere in the city is allowed: people move. */
export async function checkTyped(
  db: Db,
  over: Partial<TypedEnterprise>,
  base: TypedEnterprise = empty,
  { today, ownerNeeded = false }: Pick<Circumstances, 'today'> & { ownerNeeded?: boolean },
): Promise<CheckedEnterprise | FormRefusal> {
  const areas = await listAreas(db);
  return checkForm(
    { ...base, ...over },
    {
      today: today as PlainDate,
      covers: () => true,
      isKelurahan: (area) => areas.some((a) => a.level === 'kelurahan' && a.code === area),
      isKbli: () => true,
      ownerNeeded,
    },
  );
}
