// The reason that an official act of the desk asks for.
import { TextArea } from '../../../../web/controls.tsx';

export const ReasonField = (props: {
  say: { readonly reason: string; readonly reasonHint: string };
  value: string;
  error?: string | undefined;
}) => (
  <TextArea
    name="reason"
    label={props.say.reason}
    hint={props.say.reasonHint}
    value={props.value}
    error={props.error}
    maxlength={500}
  />
);
