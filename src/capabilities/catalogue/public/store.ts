// What everybody may read of where a product is from: published views, on the login that reads nothing else.
import type { City } from '../../../platform/db/index.ts';
import type { Grade } from '../../evidence/index.ts';
import type { NetUnit, ProductKind } from '../kinds.ts';
import type { StoredPhoto } from '../photos.ts';

export type Claim = {
  readonly kind: string;
  readonly grade: Grade;
  /** The first day it holds. */
  readonly from: string;
  readonly to: string | null;
};

export type Origin = {
  readonly code: string;
  readonly name: string;
  readonly kind: ProductKind;
  readonly brand: string | null;
  readonly packaging: string | null;
  readonly netAmount: number | null;
  readonly netUnit: NetUnit | null;
  readonly shelfLifeDays: number | null;
  /** Kelurahan; never an RT. */
  readonly place: string | null;
  readonly example: boolean;
  /** Named only when its owner agreed to be found; null otherwise. */
  readonly maker: { readonly id: string; readonly name: string } | null;
  /** Which hold on the day, the best grade of each kind. */
  readonly claims: readonly Claim[];
  /** Only beside a maker that is named. */
  readonly photos: readonly { readonly id: string; readonly alt: string }[];
};

/** Null when no product that is made has this code. */
export async function findOrigin(city: City, code: string, today: string): Promise<Origin | null> {
  const { rows } = await city.open.query<Origin>({
    name: 'catalogue_origin_one',
    text: `select o.code, o.name, o.kind, o.brand, o.packaging, o.net_amount as "netAmount", o.net_unit as "netUnit",
        o.shelf_life_days as "shelfLifeDays", o.place, o.example,
        case when o.maker is not null then json_build_object('id', o.enterprise_id, 'name', o.maker) end as maker,
        coalesce((select json_agg(c order by c.kind) from (
          select distinct on (kind) kind, grade, valid_from as "from", valid_to as "to" from catalogue_origin_claim
          where code = o.code and valid_from <= $2 and (valid_to is null or valid_to >= $2)
          order by kind, array_position(array['checked', 'seen', 'stated'], grade), valid_from desc) c), '[]') as claims,
        coalesce((select json_agg(json_build_object('id', h.id, 'alt', h.alt) order by h.position, h.id)
          from catalogue_origin_photo h where h.code = o.code), '[]') as photos
      from catalogue_origin o where o.code = $1`,
    values: [code, today],
  });
  return rows[0] ?? null;
}

/** Null when it is not shown. */
export async function findShown(city: City, code: string, photo: string): Promise<StoredPhoto | null> {
  const { rows } = await city.open.query<StoredPhoto>({
    name: 'catalogue_origin_photo_one',
    text: 'select stored, sealed_key as "sealedKey" from catalogue_origin_photo where code = $1 and id = $2',
    values: [code, photo],
  });
  return rows[0] ?? null;
}
