import '@testing-library/jest-dom/vitest';
import 'fake-indexeddb/auto';
import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';

/**
 * In happy-dom `document instanceof window.Document` is false, which makes React Aria believe that the focus is
 * outside of a dialog and take it away from the field that has it.
 */
// Tests of the data layer run without a document.
if (typeof window !== 'undefined') {
  Object.defineProperty(window.Document, Symbol.hasInstance, {
    value: (node: unknown) => node instanceof Node && node.nodeType === Node.DOCUMENT_NODE,
  });
}

afterEach(() => {
  cleanup();
});
