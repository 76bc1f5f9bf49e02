import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { House } from 'lucide-react';
import { describe, expect, it, vi } from 'vitest';
import { AppFrame } from '#renderer/ui/app-frame.tsx';
import { NavRail } from '#renderer/ui/nav-rail.tsx';
import { useTheme } from '#renderer/ui/theme-root.tsx';
import { allowOnlyEmpty, installDefaultPolicy } from '#renderer/ui/trusted-types.ts';
import { renderUi } from '#test/support/render-ui.tsx';

function ThemeName() {
  return <p>theme {useTheme()}</p>;
}

describe('ThemeRoot', () => {
  it('puts theme and language on the document and tells its children', () => {
    renderUi(<ThemeName />, 'zh-CN');
    expect(document.documentElement).toHaveAttribute('data-theme', 'light');
    expect(document.documentElement).toHaveAttribute('lang', 'zh-CN');
    expect(screen.getByText('theme light')).toBeVisible();
  });

  it('leaves React Aria no reason to inject a style element', () => {
    renderUi(<ThemeName />);
    expect(document.getElementById('react-aria-pressable-style')?.tagName).toBe('META');
  });
});

describe('AppFrame and NavRail', () => {
  it('jumps over the navigation and names the current page', async () => {
    const user = userEvent.setup();
    renderUi(
      <AppFrame
        bar={null}
        skipLabel="Skip to content"
        nav={
          <NavRail
            label="Exercise"
            sections={[
              {
                id: 'a',
                items: [
                  { id: 'home', label: 'Overview', icon: House, href: '#/', isCurrent: true },
                  {
                    id: 'judge',
                    label: 'Judging',
                    icon: House,
                    href: '#/judge',
                    isCurrent: false,
                    count: '7',
                  },
                ],
              },
            ]}
          />
        }
      >
        page
      </AppFrame>,
    );
    expect(screen.getByRole('link', { name: 'Overview' })).toHaveAttribute('aria-current', 'page');
    expect(screen.getByRole('link', { name: 'Judging 7' })).not.toHaveAttribute('aria-current');
    await user.tab();
    await user.keyboard('{Enter}');
    expect(screen.getByRole('main')).toHaveFocus();
  });
});

describe('the default Trusted Types policy', () => {
  it('lets the empty text through and refuses every other', () => {
    expect(allowOnlyEmpty('')).toBe('');
    expect(allowOnlyEmpty('<b>')).toBeNull();
    expect(allowOnlyEmpty(' ')).toBeNull();
  });

  it('is made once, and only where there are Trusted Types', () => {
    expect(() => installDefaultPolicy()).not.toThrow();
    const trustedTypes = { defaultPolicy: null as object | null, createPolicy: vi.fn(() => ({})) };
    vi.stubGlobal('trustedTypes', trustedTypes);
    installDefaultPolicy();
    expect(trustedTypes.createPolicy).toHaveBeenCalledExactlyOnceWith('default', {
      createHTML: allowOnlyEmpty,
    });
    trustedTypes.defaultPolicy = {};
    installDefaultPolicy();
    expect(trustedTypes.createPolicy).toHaveBeenCalledOnce();
    vi.unstubAllGlobals();
  });
});
