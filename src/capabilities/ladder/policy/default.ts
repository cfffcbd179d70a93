// The policy a city starts with: eight tracks, their rungs and conditions, and the size limits of PP 7/2021.
import { day } from '../../../kernel/day.ts';
import type { EvidenceKind, Grade } from '../../evidence/kinds.ts';
import type { Alternative, Policy } from './types.ts';

const any = (leastGrade: Grade, ...kinds: EvidenceKind[]): Alternative[] =>
  kinds.map((kind) => ({ kind, leastGrade }));
/** So many months without a gap, the proof being no older than a year. */
const months = (kind: EvidenceKind, leastGrade: Grade, monthsRunning: number): Alternative[] => [
  { kind, leastGrade, monthsRunning, freshMonths: 12 },
];
const times = (kind: EvidenceKind, leastGrade: Grade, count: number): Alternative[] => [
  { kind, leastGrade, count },
];

const said = { text: 'Program naik kelas kota', grade: 'B' } as const;

export const defaultPolicy = {
  version: 1,
  startsOn: day('2021-02-02'),
  tracks: [
    {
      code: 'legality',
      rungs: [
        { code: 'recorded', conditions: [] },
        {
          code: 'verified',
          conditions: [
            { code: 'identity_seen', anyOf: any('seen', 'identity_seen'), source: said, helper: 'kelurahan' },
          ],
        },
        {
          code: 'nib',
          conditions: [
            {
              code: 'nib',
              anyOf: any('seen', 'nib'),
              source: { text: 'PP 5/2021, perizinan berusaha berbasis risiko', grade: 'B' },
              helper: 'kelurahan',
            },
          ],
        },
        {
          code: 'tax_and_account',
          conditions: [
            { code: 'npwp', anyOf: any('seen', 'npwp'), source: said, helper: 'tax_office' },
            {
              code: 'business_account',
              anyOf: any('seen', 'business_account'),
              source: said,
              helper: 'bank',
            },
          ],
        },
      ],
    },
    {
      code: 'product',
      appliesTo: ['food', 'industry', 'crafts', 'farming', 'fishery', 'livestock', 'trade', 'other'],
      rungs: [
        {
          code: 'product_stated',
          conditions: [
            {
              code: 'product_stated',
              anyOf: any('stated', 'product_stated'),
              source: said,
              helper: 'mentor',
            },
          ],
        },
        {
          code: 'product_permit',
          conditions: [
            {
              code: 'product_permit',
              anyOf: any('seen', 'pirt', 'bpom_md', 'product_permit_not_needed'),
              appliesTo: ['food'],
              source: { text: 'Peraturan BPOM 22/2018, SPP-IRT', grade: 'B' },
              helper: 'health_office',
            },
          ],
        },
        {
          code: 'halal',
          conditions: [
            {
              code: 'halal',
              anyOf: any('seen', 'halal', 'halal_not_due'),
              appliesTo: ['food'],
              dueFrom: day('2026-10-18'),
              source: {
                text: 'UU 33/2014 dan PP 42/2024: makanan dan minuman usaha mikro dan kecil wajib halal sesudah 17 Oktober 2026',
                grade: 'A',
              },
              helper: 'halal_body',
            },
          ],
        },
        {
          code: 'label_and_packaging',
          conditions: [
            { code: 'label_standard', anyOf: any('seen', 'label_standard'), source: said, helper: 'mentor' },
            {
              code: 'packaging_standard',
              anyOf: any('seen', 'packaging_standard'),
              source: said,
              helper: 'agency',
            },
          ],
        },
      ],
    },
    {
      code: 'brand',
      rungs: [
        {
          code: 'brand_named',
          conditions: [
            {
              code: 'brand_named',
              anyOf: any('stated', 'brand_named', 'mark_filed', 'mark_registered'),
              source: said,
              helper: 'mentor',
            },
          ],
        },
        {
          code: 'mark_filed',
          conditions: [
            {
              code: 'mark_searched',
              anyOf: any('seen', 'mark_searched', 'mark_registered'),
              source: said,
              helper: 'mentor',
            },
            {
              code: 'mark_filed',
              anyOf: any('seen', 'mark_filed', 'mark_registered'),
              source: { text: 'UU 20/2016 tentang Merek', grade: 'B' },
              helper: 'mark_office',
            },
          ],
        },
        {
          code: 'mark_registered',
          conditions: [
            {
              code: 'mark_registered',
              anyOf: any('seen', 'mark_registered'),
              source: { text: 'UU 20/2016 pasal 35: sepuluh tahun', grade: 'B' },
              helper: 'mark_office',
            },
          ],
        },
        {
          code: 'known_in_city',
          conditions: [
            {
              code: 'city_recognition',
              anyOf: any('checked', 'city_recognition'),
              source: said,
              helper: 'agency',
            },
          ],
        },
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
        {
          code: 'channel_ready',
          conditions: [
            { code: 'channel_ready', anyOf: any('seen', 'channel_ready'), source: said, helper: 'mentor' },
          ],
        },
        {
          code: 'placed',
          conditions: [
            { code: 'placement', anyOf: any('seen', 'placement'), source: said, helper: 'agency' },
          ],
        },
        {
          code: 'sells',
          conditions: [
            {
              code: 'monthly_sales',
              anyOf: months('monthly_sales', 'seen', 3),
              source: said,
              helper: 'mentor',
            },
          ],
        },
        {
          code: 'renewed',
          conditions: [
            { code: 'paid_on_time', anyOf: any('seen', 'paid_on_time'), source: said, helper: 'shop' },
            {
              code: 'placement_renewed',
              anyOf: any('seen', 'placement_renewed'),
              source: said,
              helper: 'shop',
            },
          ],
        },
      ],
    },
    {
      code: 'digital',
      rungs: [
        {
          code: 'online_contact',
          conditions: [
            {
              code: 'online_contact',
              anyOf: any('stated', 'online_contact'),
              source: said,
              helper: 'mentor',
            },
          ],
        },
        {
          code: 'online_catalogue',
          conditions: [
            {
              code: 'online_catalogue',
              anyOf: any('seen', 'online_catalogue'),
              source: said,
              helper: 'mentor',
            },
          ],
        },
        {
          code: 'online_orders',
          conditions: [
            {
              code: 'online_orders',
              anyOf: months('online_orders', 'seen', 3),
              source: said,
              helper: 'mentor',
            },
          ],
        },
        {
          code: 'digital_books',
          conditions: [
            {
              code: 'digital_books',
              anyOf: months('digital_books', 'seen', 3),
              source: said,
              helper: 'mentor',
            },
          ],
        },
      ],
    },
    {
      code: 'export',
      opensWith: ['export_product_fit', 'export_buyer_contact', 'export_shipment'],
      rungs: [
        {
          code: 'export_product_fit',
          conditions: [
            {
              code: 'export_product_fit',
              anyOf: any('seen', 'export_product_fit'),
              source: said,
              helper: 'export_desk',
            },
          ],
        },
        {
          code: 'export_buyer',
          conditions: [
            {
              code: 'export_buyer_contact',
              anyOf: any('seen', 'export_buyer_contact'),
              source: said,
              helper: 'export_desk',
            },
          ],
        },
        {
          code: 'first_shipment',
          conditions: [
            {
              code: 'first_shipment',
              anyOf: any('seen', 'export_shipment'),
              source: said,
              helper: 'export_desk',
            },
          ],
        },
        {
          code: 'repeat_shipment',
          conditions: [
            {
              code: 'repeat_shipment',
              anyOf: times('export_shipment', 'seen', 2),
              source: said,
              helper: 'export_desk',
            },
          ],
        },
      ],
    },
    {
      code: 'household_industry',
      opensWith: ['production_place', 'steady_production', 'outside_workers', 'industry_registration'],
      rungs: [
        {
          code: 'production_place',
          conditions: [
            {
              code: 'production_place',
              anyOf: any('seen', 'production_place'),
              source: said,
              helper: 'agency',
            },
          ],
        },
        {
          code: 'steady_production',
          conditions: [
            {
              code: 'steady_production',
              anyOf: months('steady_production', 'seen', 3),
              source: said,
              helper: 'mentor',
            },
          ],
        },
        {
          code: 'outside_workers',
          conditions: [
            {
              code: 'outside_workers',
              anyOf: any('seen', 'outside_workers'),
              source: said,
              helper: 'mentor',
            },
          ],
        },
        {
          code: 'industry_registration',
          conditions: [
            {
              code: 'industry_registration',
              anyOf: any('seen', 'industry_registration'),
              source: said,
              helper: 'agency',
            },
          ],
        },
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
        {
          code: 'group_meets',
          conditions: [
            {
              code: 'group_meeting',
              anyOf: any('stated', 'group_meeting'),
              source: said,
              helper: 'koperasi_desk',
            },
          ],
        },
        {
          code: 'founders',
          conditions: [
            {
              code: 'nine_founders',
              anyOf: any('seen', 'nine_founders'),
              source: {
                text: 'UU 25/1992 pasal 6, diubah UU 6/2023 pasal 86: paling sedikit 9 orang',
                grade: 'B',
              },
              helper: 'koperasi_desk',
            },
          ],
        },
        {
          code: 'deed_and_approval',
          conditions: [
            { code: 'deed', anyOf: any('seen', 'deed'), source: said, helper: 'notary' },
            {
              code: 'cooperative_approval',
              anyOf: any('checked', 'cooperative_approval'),
              source: { text: 'Pengesahan akta oleh kementerian', grade: 'B' },
              helper: 'notary',
            },
          ],
        },
        {
          code: 'first_meeting',
          conditions: [
            {
              code: 'member_meeting',
              anyOf: any('seen', 'member_meeting'),
              source: { text: 'UU 25/1992: rapat anggota paling sedikit sekali setahun', grade: 'B' },
              helper: 'koperasi_desk',
            },
          ],
        },
        {
          code: 'active_year_after',
          conditions: [
            {
              code: 'active_year_after',
              anyOf: any('checked', 'active_year_after'),
              source: said,
              helper: 'koperasi_desk',
            },
          ],
        },
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
