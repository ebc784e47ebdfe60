/** The types of firstPage.mjs for the benchmarks, which are TypeScript. */
export declare const firstPageLimit: number
export declare const waysToTheMap: { readonly practice: readonly string[]; readonly teams: readonly string[] }
export declare function scriptSizes(
  folder: string,
  modules: readonly string[],
): { readonly file: string; readonly bytes: number }[]
export declare function totalBytes(sizes: readonly { readonly bytes: number }[]): number
