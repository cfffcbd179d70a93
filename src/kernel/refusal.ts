// A refusal: a "no" as data, with a code for words.ts and the details its sentence needs. Faults are thrown instead.

/** `Refusal<'stall-taken', { holder: string }>`; without details named, any detail may be read as unknown. */
export type Refusal<
  Code extends string = string,
  Detail extends object = { readonly [detail: string]: unknown },
> = { readonly refused: Code } & Readonly<Detail>;

export function refuse<const Code extends string>(code: Code): Refusal<Code, object>;
export function refuse<const Code extends string, const Detail extends object>(
  code: Code,
  detail: Detail,
): Refusal<Code, Detail>;
export function refuse(code: string, detail?: object): Refusal<string, object> {
  return { ...detail, refused: code };
}

/** Narrows `Value | Refusal<…>`: true leaves the refusals of the union, false leaves the value. */
export function isRefused(outcome: unknown): outcome is Refusal {
  return (
    typeof outcome === 'object' &&
    outcome !== null &&
    'refused' in outcome &&
    typeof outcome.refused === 'string'
  );
}
