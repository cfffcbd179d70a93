// The policy a city starts with: eight tracks, their rungs and conditions, and the size limits of PP 7/2021.
import { day } from '../../../kernel/day.ts';
import type { EvidenceKind, Grade } from '../../evidence/kinds.ts';
import type { Alternative, Condition, Helper, Policy, Source } from './types.ts';

const any = (leastGrade: Grade, ...kinds: EvidenceKind[]): Alternative[] =>
  kinds.map((kind) => ({ kind, leastGrade }));
/** Three months without a gap, the proof being no older than a year. */
const threeMonths = (kind: EvidenceKind): Alternative[] => [
  { kind, leastGrade: 'seen', monthsRunning: 3, freshMonths: 12 },
];

const programme: Source = { text: 'Program naik kelas kota', grade: 'B' };

/** The generics keep the codes as they are written, so that words.ts can be checked against them. */
const need = <const Code extends string>(
  code: Code,
  helper: Helper,
  anyOf: Alternative[],
  more: Pick<Condition, 'appliesTo' | 'dueFrom' | 'source'> = {},
) => ({ code, helper, anyOf, source: programme, ...more });

const rung = <const Code extends string, const Needs extends readonly Condition[]>(
  code: Code,
  ...conditions: Needs
) => ({ code, conditions });

const law = (text: string, grade: Source['grade']): { source: Source } => ({ source: { text, grade } });

const food = { appliesTo: ['food'] };

export const defaultPolicy = {
  version: 1,
  startsOn: day('2021-02-02'),
  tracks: [
    {
      code: 'legality',
      rungs: [
        rung('recorded'),
        rung('verified', need('identity_seen', 'kelurahan', any('seen', 'identity_seen'))),
        rung(
          'nib',
          need(
            'nib',
            'kelurahan',
            any('seen', 'nib'),
            law('PP 5/2021, perizinan berusaha berbasis risiko', 'B'),
          ),
        ),
        rung(
          'tax_and_account',
          need('npwp', 'tax_office', any('seen', 'npwp')),
          need('business_account', 'bank', any('seen', 'business_account')),
        ),
      ],
    },
    {
      code: 'product',
      appliesTo: ['food', 'industry', 'crafts', 'farming', 'fishery', 'livestock', 'trade', 'other'],
      rungs: [
        rung('product_stated', need('product_stated', 'mentor', any('stated', 'product_stated'))),
        rung(
          'product_permit',
          need(
            'product_permit',
            'health_office',
            any('seen', 'pirt', 'bpom_md', 'product_permit_not_needed'),
            { ...food, ...law('Peraturan BPOM 22/2018, SPP-IRT', 'B') },
          ),
        ),
        rung(
          'halal',
          need('halal', 'halal_body', any('seen', 'halal', 'halal_not_due'), {
            ...food,
            dueFrom: day('2026-10-18'),
            ...law(
              'UU 33/2014 dan PP 42/2024: makanan dan minuman usaha mikro dan kecil wajib halal sesudah 17 Oktober 2026',
              'A',
            ),
          }),
        ),
        rung(
          'label_and_packaging',
          need('label_standard', 'mentor', any('seen', 'label_standard')),
          need('packaging_standard', 'agency', any('seen', 'packaging_standard')),
        ),
      ],
    },
    {
      code: 'brand',
      rungs: [
        rung(
          'brand_named',
          need('brand_named', 'mentor', any('stated', 'brand_named', 'mark_filed', 'mark_registered')),
        ),
        rung(
          'mark_filed',
          need('mark_searched', 'mentor', any('seen', 'mark_searched', 'mark_registered')),
          need(
            'mark_filed',
            'mark_office',
            any('seen', 'mark_filed', 'mark_registered'),
            law('UU 20/2016 tentang Merek', 'B'),
          ),
        ),
        rung(
          'mark_registered',
          need(
            'mark_registered',
            'mark_office',
            any('seen', 'mark_registered'),
            law('UU 20/2016 pasal 35: sepuluh tahun', 'B'),
          ),
        ),
        rung('known_in_city', need('city_recognition', 'agency', any('checked', 'city_recognition'))),
      ],
    },
    {
      code: 'retail',
      opensWith: [
        'product_stated',
        'channel_ready',
        'placement',
        'placement_renewed',
        'monthly_sales',
        'paid_on_time',
      ],
      rungs: [
        rung('channel_ready', need('channel_ready', 'mentor', any('seen', 'channel_ready'))),
        rung('placed', need('placement', 'agency', any('seen', 'placement'))),
        rung('sells', need('monthly_sales', 'mentor', threeMonths('monthly_sales'))),
        rung(
          'renewed',
          need('paid_on_time', 'shop', any('seen', 'paid_on_time')),
          need('placement_renewed', 'shop', any('seen', 'placement_renewed')),
        ),
      ],
    },
    {
      code: 'digital',
      rungs: [
        rung('online_contact', need('online_contact', 'mentor', any('stated', 'online_contact'))),
        rung('online_catalogue', need('online_catalogue', 'mentor', any('seen', 'online_catalogue'))),
        rung('online_orders', need('online_orders', 'mentor', threeMonths('online_orders'))),
        rung('digital_books', need('digital_books', 'mentor', threeMonths('digital_books'))),
      ],
    },
    {
      code: 'export',
      opensWith: ['export_product_fit', 'export_buyer_contact', 'export_shipment'],
      rungs: [
        rung(
          'export_product_fit',
          need('export_product_fit', 'export_desk', any('seen', 'export_product_fit')),
        ),
        rung(
          'export_buyer',
          need('export_buyer_contact', 'export_desk', any('seen', 'export_buyer_contact')),
        ),
        rung('first_shipment', need('first_shipment', 'export_desk', any('seen', 'export_shipment'))),
        rung(
          'repeat_shipment',
          need('repeat_shipment', 'export_desk', [{ kind: 'export_shipment', leastGrade: 'seen', count: 2 }]),
        ),
      ],
    },
    {
      code: 'household_industry',
      opensWith: ['production_place', 'steady_production', 'outside_workers', 'industry_registration'],
      rungs: [
        rung('production_place', need('production_place', 'agency', any('seen', 'production_place'))),
        rung('steady_production', need('steady_production', 'mentor', threeMonths('steady_production'))),
        rung('outside_workers', need('outside_workers', 'mentor', any('seen', 'outside_workers'))),
        rung(
          'industry_registration',
          need('industry_registration', 'agency', any('seen', 'industry_registration')),
        ),
      ],
    },
    {
      code: 'koperasi',
      opensWith: [
        'group_meeting',
        'nine_founders',
        'deed',
        'cooperative_approval',
        'member_meeting',
        'active_year_after',
      ],
      rungs: [
        rung('group_meets', need('group_meeting', 'koperasi_desk', any('stated', 'group_meeting'))),
        rung(
          'founders',
          need(
            'nine_founders',
            'koperasi_desk',
            any('seen', 'nine_founders'),
            law('UU 25/1992 pasal 6, diubah UU 6/2023 pasal 86: paling sedikit 9 orang', 'B'),
          ),
        ),
        rung(
          'deed_and_approval',
          need('deed', 'notary', any('seen', 'deed')),
          need(
            'cooperative_approval',
            'notary',
            any('checked', 'cooperative_approval'),
            law('Pengesahan akta oleh kementerian', 'B'),
          ),
        ),
        rung(
          'first_meeting',
          need(
            'member_meeting',
            'koperasi_desk',
            any('seen', 'member_meeting'),
            law('UU 25/1992: rapat anggota paling sedikit sekali setahun', 'B'),
          ),
        ),
        rung(
          'active_year_after',
          need('active_year_after', 'koperasi_desk', any('checked', 'active_year_after')),
        ),
      ],
    },
  ],
  size: [
    {
      from: day('2021-02-02'),
      capital: [1_000_000_000, 5_000_000_000, 10_000_000_000],
      sales: [2_000_000_000, 15_000_000_000, 50_000_000_000],
      newForYears: 1,
      source: { text: 'PP 7/2021 pasal 35 ayat (3) dan (5)', grade: 'A' },
    },
  ],
} as const satisfies Policy;

type DefaultTrack = (typeof defaultPolicy)['tracks'][number];
type DefaultRung = DefaultTrack['rungs'][number];
export type TrackCode = DefaultTrack['code'];
export type RungCode = DefaultRung['code'];
export type ConditionCode = DefaultRung['conditions'][number]['code'];
