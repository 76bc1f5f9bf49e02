import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { TabLinks } from '#renderer/ui/tab-links.tsx';
import { renderUi } from '#test/support/render-ui.tsx';

describe('TabLinks', () => {
  it('are links with addresses, one of which is this page', () => {
    renderUi(
      <TabLinks
        label="Plan"
        current="assets"
        items={[
          { id: 'basics', label: 'Basics', href: '#/basics' },
          { id: 'assets', label: 'Assets', href: '#/assets', count: '31,564' },
        ]}
      />,
    );
    const links = within(screen.getByRole('navigation', { name: 'Plan' })).getAllByRole('link');
    expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
      ['Basics', '#/basics'],
      ['Assets31,564', '#/assets'],
    ]);
    expect(links.map((link) => link.getAttribute('aria-current'))).toEqual([null, 'page']);
  });
});
