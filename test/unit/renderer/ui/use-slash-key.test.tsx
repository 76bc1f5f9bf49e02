import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useRef, useState } from 'react';
import { describe, expect, it } from 'vitest';
import { SearchField } from '#renderer/ui/search-field.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useSlashKey } from '#renderer/ui/use-slash-key.ts';
import { renderUi } from '#test/support/render-ui.tsx';

function Sample() {
  const search = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  useSlashKey(search);
  return (
    <>
      <SearchField label="Search" value={text} onChange={setText} inputRef={search} />
      <TextField label="Address" />
    </>
  );
}

describe('useSlashKey', () => {
  it('leads into the search field, but never away from where somebody writes', async () => {
    const user = userEvent.setup();
    renderUi(<Sample />);
    await user.keyboard('/');
    expect(screen.getByRole('searchbox')).toHaveFocus();
    expect(screen.getByRole('searchbox')).toHaveValue('');
    const address = screen.getByRole('textbox', { name: 'Address' });
    await user.type(address, 'https://a.example');
    expect(address).toHaveFocus();
    expect(address).toHaveValue('https://a.example');
  });
});
