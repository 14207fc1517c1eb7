/** The library has no declarations of its own; this is what is used of it. */
declare module 'subset-font' {
  interface Options {
    targetFormat?: 'woff2';
    noHinting?: boolean;
    keepFeatures?: readonly string[];
    dropTables?: readonly string[];
  }
  export default function subsetFont(
    font: Buffer,
    characters: string,
    options?: Options,
  ): Promise<Buffer>;
}
