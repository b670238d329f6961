// What the JSON files of the package hold.

declare const phrases: Record<string, string>;
export default phrases;
