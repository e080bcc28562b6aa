/** One thing to choose: what is sent, what is shown, and a line under it where names alone do not tell them apart. */
export interface Option<Value extends string = string> {
  readonly value: Value;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly disabled?: boolean | undefined;
}
