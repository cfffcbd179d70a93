// The steps of setting up a city, each done or open by what the city holds: nothing is ticked by hand.

/** What the city holds, counted this moment. */
export type CityFacts = {
  readonly kecamatan: number;
  readonly kelurahan: number;
  readonly aliases: number;
  /** Version and first day of the policy that rules today. */
  readonly policy: { readonly version: number; readonly startsOn: string } | null;
  readonly administrators: number;
  /** Active administrators who have not enrolled a second factor. */
  readonly unguarded: number;
  readonly logo: boolean;
  readonly editions: readonly { readonly edition: number; readonly kinds: number }[];
  /** Active officers of an RT, kelurahan or kecamatan. */
  readonly officers: number;
  readonly staff: number;
  readonly imports: number;
  /** Enterprises in the number last published. */
  readonly enterprises: number;
};

/** In the order in which they are best taken: the first open one is what to do next. */
export const stepKeys = ['areas', 'policy', 'factor', 'logo', 'kbli', 'officer', 'import'] as const;
export type StepKey = (typeof stepKeys)[number];

const isDone: Readonly<Record<StepKey, (facts: CityFacts) => boolean>> = {
  areas: ({ kecamatan, kelurahan }) => kecamatan > 0 && kelurahan > 0,
  policy: ({ policy }) => policy !== null,
  factor: ({ administrators, unguarded }) => administrators > 0 && unguarded === 0,
  logo: ({ logo }) => logo,
  kbli: ({ editions }) => editions.length > 0,
  officer: ({ officers }) => officers > 0,
  import: ({ imports, enterprises }) => imports > 0 || enterprises > 0,
};

export type Step = { readonly key: StepKey; readonly done: boolean };

export const stepsOf = (facts: CityFacts): readonly Step[] =>
  stepKeys.map((key) => ({ key, done: isDone[key](facts) }));
