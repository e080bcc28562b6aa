import { computed, inject, provide } from 'vue';
import type { ComputedRef, InjectionKey } from 'vue';

/** What a field tells the control inside it. */
export interface FieldContext {
  readonly id: string;
  readonly labelId: string;
  readonly describedBy: string | undefined;
  readonly invalid: boolean;
  readonly required: boolean;
}

const key: InjectionKey<ComputedRef<FieldContext>> = Symbol('field');

/** Called by `Field`. */
export function provideField(context: ComputedRef<FieldContext>): void {
  provide(key, context);
}

/** The field around this control, or null where it stands alone and carries its own `aria-label`. */
export function useField(): ComputedRef<FieldContext> | null {
  return inject(key, null);
}

/** The attributes that join a control to its field's label, hint and error. */
export function useFieldAttributes() {
  const field = useField();
  return computed(() => {
    if (!field) return {};
    const { id, describedBy, invalid, required } = field.value;
    return {
      id,
      'aria-describedby': describedBy,
      'aria-invalid': invalid ? ('true' as const) : undefined,
      'aria-required': required ? ('true' as const) : undefined,
    };
  });
}
