declare module 'virtual:dataset-url' {
  /** Address of the compiled dataset. */
  const url: string;
  export default url;
}
