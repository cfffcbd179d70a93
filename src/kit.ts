// The table of contents of the phone: what each room brings to the field kit.
import { eventPart } from './capabilities/events/phone/index.ts';
import { fieldPart, startKit } from './capabilities/field/kit/phone/index.ts';

await startKit([fieldPart, eventPart]);
