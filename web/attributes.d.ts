import type { AriaAttributes } from 'vue';

declare module 'vue' {
  /** Attributes that any component passes on to its element; a misspelt prop stays an error. */
  interface ComponentCustomProps extends Pick<
    AriaAttributes,
    'aria-label' | 'aria-labelledby' | 'aria-describedby' | 'aria-current' | 'aria-controls' | 'aria-expanded'
    | 'aria-keyshortcuts'
  > {
    id?: string;
    form?: string;
    name?: string;
    role?: string;
    placeholder?: string;
    autocomplete?: string;
    inputmode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | 'url' | 'search';
    maxlength?: number;
    readonly?: boolean;
    autofocus?: boolean;
    onClick?: (event: MouseEvent) => unknown;
  }
}
