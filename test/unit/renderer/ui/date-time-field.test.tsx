import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { DateTimeField, type DateTimeFieldProps } from '#renderer/ui/date-time-field.tsx';
import { renderUi } from '#test/support/render-ui.tsx';

const moment = Date.UTC(2026, 10, 3, 6, 22, 7);
const onChange = vi.fn();

function Field(props: Partial<DateTimeFieldProps>) {
  const [value, setValue] = useState<number | null>(
    props.value === undefined ? moment : props.value,
  );
  return (
    <DateTimeField
      label="Found at"
      timeZone="Asia/Shanghai"
      {...props}
      value={value}
      onChange={(epochMs) => {
        setValue(epochMs);
        onChange(epochMs);
      }}
    />
  );
}

// happy-dom says at once, and without end, that the selection has changed; browsers say it later, and once.
beforeAll(() => {
  vi.spyOn(Selection.prototype, 'collapse').mockReturnValue(undefined);
});
afterAll(() => {
  vi.restoreAllMocks();
});

const shown = (): string =>
  within(screen.getByRole('group', { name: /Found at/u }))
    .getAllByRole('spinbutton')
    .map((segment) => segment.textContent)
    .join(' ');

describe('DateTimeField', () => {
  it('shows the moment in the zone it is given, whatever the zone of the machine', () => {
    const { unmount } = renderUi(<Field granularity="second" />);
    expect(shown()).toBe('2026 11 03 14 22 07');
    unmount();
    renderUi(<Field granularity="second" timeZone="America/New_York" />);
    expect(shown()).toBe('2026 11 03 01 22 07');
  });

  it('stops at minutes unless seconds are asked for', () => {
    renderUi(<Field />);
    expect(shown()).toBe('2026 11 03 14 22');
  });

  it('gives back epoch milliseconds of what was typed in that zone', async () => {
    const user = userEvent.setup();
    renderUi(<Field />);
    await user.click(screen.getByRole('spinbutton', { name: /^hour/u }));
    await user.keyboard('09');
    expect(shown()).toBe('2026 11 03 09 22');
    expect(onChange).toHaveBeenLastCalledWith(Date.UTC(2026, 10, 3, 1, 22, 7));
  });

  it('steps over the missing hour when clocks go forward', async () => {
    const user = userEvent.setup();
    // 01:30 in New York on the night on which 02:00 becomes 03:00.
    renderUi(<Field timeZone="America/New_York" value={Date.UTC(2026, 2, 8, 6, 30)} />);
    expect(shown()).toBe('2026 03 08 01 30');
    await user.click(screen.getByRole('spinbutton', { name: /^hour/u }));
    await user.keyboard('{ArrowUp}');
    expect(onChange).toHaveBeenLastCalledWith(Date.UTC(2026, 2, 8, 7, 30));
    expect(shown()).toBe('2026 03 08 03 30');
  });

  it('stays empty until all of it is typed, then keeps whole minutes', async () => {
    const user = userEvent.setup();
    onChange.mockClear();
    renderUi(<Field value={null} />);
    await user.click(screen.getByRole('spinbutton', { name: /^year/u }));
    await user.keyboard('20261103');
    expect(onChange).not.toHaveBeenCalled();
    await user.keyboard('1422');
    expect(onChange).toHaveBeenLastCalledWith(Date.UTC(2026, 10, 3, 6, 22));
  });

  it('says what is wrong and that it is required', () => {
    renderUi(<Field isRequired error="Before the exercise began" />);
    expect(screen.getByText('Before the exercise began')).toBeVisible();
    expect(screen.getByText('required', { exact: false })).toBeVisible();
  });
});
