import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { NumberField } from '#renderer/ui/number-field.tsx';
import { RadioGroup } from '#renderer/ui/radio-group.tsx';
import { SearchField } from '#renderer/ui/search-field.tsx';
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { renderUi } from '#test/support/render-ui.tsx';

const options = [
  { id: 'referee', label: 'Referee' },
  { id: 'chief', label: 'Chief referee' },
] as const;

describe('fields', () => {
  it('tie label, help and error to the control', () => {
    const { rerender } = renderUi(<TextField label="Address" description="IPv4 or IPv6" />);
    expect(screen.getByRole('textbox', { name: 'Address' })).toHaveAccessibleDescription(
      'IPv4 or IPv6',
    );
    rerender(<TextField label="Address" description="IPv4 or IPv6" error="Not an address" />);
    const field = screen.getByRole('textbox', { name: 'Address' });
    expect(field).toBeInvalid();
    expect(field).toHaveAccessibleDescription('Not an address');
  });

  it('say in words that they are required', () => {
    renderUi(<TextArea label="Path" isRequired />);
    expect(screen.getByText('required', { exact: false })).toBeVisible();
    expect(screen.getByRole('textbox', { name: /Path/u })).toBeRequired();
  });

  it('keep a hidden label readable', () => {
    renderUi(<TextField label="Note" isLabelHidden />);
    expect(screen.getByRole('textbox', { name: 'Note' })).toBeVisible();
  });

  it('step a number and give its value', async () => {
    const user = userEvent.setup();
    const onChange = vi.fn();
    renderUi(
      <NumberField
        label="Points"
        defaultValue={10}
        maxValue={11}
        hasSteppers
        onChange={onChange}
      />,
    );
    await user.click(screen.getByRole('button', { name: /Increase/u }));
    expect(onChange).toHaveBeenLastCalledWith(11);
    expect(screen.getByRole('button', { name: /Increase/u })).toBeDisabled();
  });

  it('choose from a list by keyboard', async () => {
    const user = userEvent.setup();
    const onChange = vi.fn();
    renderUi(
      <Select
        label="Role"
        options={options}
        value={null}
        onChange={onChange}
        placeholder="Choose"
      />,
    );
    await user.tab();
    expect(screen.getByRole('button', { name: /Role/u })).toHaveTextContent('Choose');
    await user.keyboard('{ArrowDown}');
    await user.keyboard('{ArrowDown}{Enter}');
    expect(onChange).toHaveBeenCalledExactlyOnceWith('chief');
  });

  it('choose among radios and segments', async () => {
    const user = userEvent.setup();
    const onRole = vi.fn();
    const onView = vi.fn();
    renderUi(
      <>
        <RadioGroup label="Role" options={options} value="referee" onChange={onRole} />
        <SegmentedControl label="View" segments={options} value="referee" onChange={onView} />
      </>,
    );
    for (const group of ['Role', 'View'])
      await user.click(
        within(screen.getByRole('radiogroup', { name: group })).getByRole('radio', {
          name: 'Chief referee',
        }),
      );
    expect(onRole).toHaveBeenCalledWith('chief');
    expect(onView).toHaveBeenCalledWith('chief');
  });

  it('clear a search with its button or Escape', async () => {
    const user = userEvent.setup();
    const onChange = vi.fn();
    renderUi(<SearchField label="Search" defaultValue="login" onChange={onChange} />);
    await user.click(screen.getByRole('button', { name: 'Clear' }));
    expect(onChange).toHaveBeenLastCalledWith('');
    await user.type(screen.getByRole('searchbox', { name: 'Search' }), 'x{Escape}');
    expect(screen.getByRole('searchbox')).toHaveValue('');
  });
});
