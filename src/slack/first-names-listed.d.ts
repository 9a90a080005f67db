/** Only the list is used: what else it says of each name is left where it is. */
declare module 'gender-detection-from-name/names/en.js' {
  const names: ReadonlyMap<string, unknown>;
  export = names;
}
