// What the build turns JSX into; shorter calls than the automatic ones.
export { Fragment, h } from 'preact';
