/** The build puts a stylesheet in as text. */
declare module '*.css' {
  const text: string;
  export default text;
}
