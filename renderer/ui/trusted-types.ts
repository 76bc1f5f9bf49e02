interface PolicyFactory {
  readonly defaultPolicy: object | null;
  readonly createPolicy: (
    name: string,
    rules: { readonly createHTML: (html: string) => string | null },
  ) => object;
}

/**
 * Some libraries empty an element with `innerHTML = ''`. Under Trusted Types even that needs a policy:
 * this one lets the empty text through and refuses every other.
 */
export function installDefaultPolicy(): void {
  const { trustedTypes } = window as { readonly trustedTypes?: PolicyFactory };
  if (trustedTypes === undefined || trustedTypes.defaultPolicy !== null) return;
  trustedTypes.createPolicy('default', { createHTML: allowOnlyEmpty });
}

/** Null makes the browser refuse the assignment with a TypeError. */
export function allowOnlyEmpty(html: string): string | null {
  return html === '' ? html : null;
}
