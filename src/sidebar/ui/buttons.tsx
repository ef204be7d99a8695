import type { ComponentChildren } from 'preact';

interface Props {
  onClick: (event: { currentTarget: HTMLButtonElement }) => void;
  children: ComponentChildren;
  'aria-label'?: string;
}

/** A button beside the one main button of the view. */
export const SecondaryButton = (props: Props) => <button type="button" class="quiet" {...props} />;

/** A button that reads as a link, for ways round the main one. */
export const LinkButton = (props: Props) => <button type="button" class="link" {...props} />;

interface MainProps extends Props {
  /** Pressed already: not `disabled`, which would throw the keyboard's focus away. */
  isBusy?: boolean;
}

export const PrimaryButton = ({ isBusy = false, onClick, ...rest }: MainProps) => (
  <button
    type="button"
    class="primary"
    aria-disabled={isBusy}
    onClick={(event) => !isBusy && onClick(event)}
    {...rest}
  />
);
