// How Vite's imports of text and of inlined files look to TypeScript.
declare module '*?raw' {
  const text: string;
  export default text;
}

declare module '*?inline' {
  const dataUrl: string;
  export default dataUrl;
}
