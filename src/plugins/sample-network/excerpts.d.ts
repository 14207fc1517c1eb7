/** Written by the plugin beside this file. */
declare module '@generated/sample-network/default/excerpts.json' {
  const excerpts: unknown;
  export default excerpts;
}
