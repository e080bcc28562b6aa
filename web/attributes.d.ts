import type { AriaAttributes } from 'vue';

declare module 'vue' {
  /** Attributes that any component passes on to its element; a misspelt prop stays an error. */
  interface ComponentCustomProps extends Pick<
    AriaAttributes,
    'aria-label' | 'aria-labelledby' | 'aria-describedby' | 'aria-current' | 'aria-controls' | 'aria-expanded'
    | 'aria-keyshortcuts' | 'aria-hidden'
  > {
    id?: string;
    form?: string;
    name?: string;
    role?: string;
    tabindex?: number | string;
    placeholder?: string;
    autocomplete?: string;
    inputmode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | 'url' | 'search';
    maxlength?: number;
    readonly?: boolean;
    autofocus?: boolean;
    onClick?: (event: MouseEvent) => unknown;
    onPointerdown?: (event: PointerEvent) => unknown;
    onKeydown?: (event: KeyboardEvent) => unknown;
  }
}
