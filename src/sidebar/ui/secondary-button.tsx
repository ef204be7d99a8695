import type { ComponentChildren } from 'preact';

interface Props {
  onClick: (event: { currentTarget: HTMLButtonElement }) => void;
  children: ComponentChildren;
}

/** A button beside the one main button of the view. */
export const Quiet = ({ onClick, children }: Props) => (
  <button type="button" class="quiet" onClick={onClick}>
    {children}
  </button>
);
