import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { ComboBox, type ComboBoxProps } from '#renderer/ui/combo-box.tsx';
import { renderUi } from '#test/support/render-ui.tsx';

const units = Array.from({ length: 20_000 }, (_, n) => ({ id: `u${n}`, label: `Unit ${n}` }));

function Field(props: Partial<ComboBoxProps<string>>) {
  const [value, setValue] = useState<string | null>(props.value ?? null);
  return (
    <>
      <ComboBox label="Unit" options={units} {...props} value={value} onChange={setValue} />
      <output data-testid="value">{value ?? 'none'}</output>
      <button type="button">Elsewhere</button>
    </>
  );
}

const field = (): HTMLElement => screen.getByRole('combobox', { name: 'Unit' });

describe('ComboBox', () => {
  it('finds one of very many by part of its name', async () => {
    const user = userEvent.setup();
    renderUi(<Field />);
    await user.click(field());
    await user.keyboard('12345');
    expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual([
      'Unit 12345',
    ]);
    await user.keyboard('{ArrowDown}{Enter}');
    expect(screen.getByTestId('value')).toHaveTextContent('u12345');
    expect(field()).toHaveValue('Unit 12345');
  });

  it('draws only the first matches and says how many more there are', async () => {
    const user = userEvent.setup();
    renderUi(<Field />);
    await user.click(field());
    expect(screen.getAllByRole('option')).toHaveLength(100);
    expect(screen.getByText('19900 more: keep typing')).toBeInTheDocument();
  });

  it('goes back to what was chosen when the typed text is nothing', async () => {
    const user = userEvent.setup();
    renderUi(<Field value="u15000" />);
    expect(field()).toHaveValue('Unit 15000');
    await user.clear(field());
    await user.type(field(), 'zzz');
    expect(screen.getByText('Nothing matches')).toBeInTheDocument();
    await user.click(screen.getByText('Elsewhere'));
    await waitFor(() => expect(screen.queryByText('Nothing matches')).not.toBeInTheDocument());
    const label = screen.getByTestId('value').textContent === 'u15000' ? 'Unit 15000' : '';
    expect(field()).toHaveValue(label);
  });

  it('shows what the caller found', async () => {
    const user = userEvent.setup();
    const onSearch = vi.fn();
    const found = [{ id: 'x', label: 'Water works' }];
    renderUi(<Field options={found} onSearch={onSearch} />);
    await user.click(field());
    await user.keyboard('供水');
    expect(onSearch).toHaveBeenLastCalledWith('供水');
    expect(screen.getByRole('option', { name: 'Water works' })).toBeInTheDocument();
  });
});
