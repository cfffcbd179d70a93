// A brand: a type that only its own parser can hand out, so that a checked value is never mixed up with raw text.
declare const brand: unique symbol;

export type Brand<Raw, Name extends string> = Raw & { readonly [brand]: Name };
