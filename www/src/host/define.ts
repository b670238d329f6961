// In the package this takes the place of Lit's decorator: two copies of the package on one page must not break it. The first
// one that comes draws all elements.

export function define(name: string, element: CustomElementConstructor): void {
  if (!customElements.get(name)) customElements.define(name, element);
}

export const customElement = (name: string) => (element: CustomElementConstructor): void => define(name, element);
