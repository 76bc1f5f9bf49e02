import { createEvent, fireEvent, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { FileDrop } from '#renderer/ui/file-drop.tsx';
import { renderUi } from '#test/support/render-ui.tsx';

const csv = new File(['a,b'], 'assets.CSV', { type: 'text/csv' });
const shot = new File([new Uint8Array(4)], 'image.png', { type: 'image/png' });
const program = new File(['x'], 'setup.exe', { type: 'application/octet-stream' });

function paste(target: Element | Document, files: readonly File[]): Event {
  const event = createEvent.paste(target, {});
  Object.defineProperty(event, 'clipboardData', { value: { files } });
  fireEvent(target, event);
  return event;
}

function setUp(more: { readonly takesPaste?: boolean; readonly isMultiple?: boolean } = {}) {
  const onFiles = vi.fn();
  const onRejected = vi.fn();
  const view = renderUi(
    <FileDrop
      label="Evidence"
      pickLabel="Choose files"
      accept={['.csv', 'image/*']}
      onFiles={onFiles}
      onRejected={onRejected}
      {...more}
    />,
  );
  return { onFiles, onRejected, view };
}

describe('FileDrop', () => {
  it('takes a screenshot pasted anywhere on the page', () => {
    const { onFiles } = setUp({ takesPaste: true });
    const event = paste(document, [shot]);
    expect(onFiles).toHaveBeenCalledExactlyOnceWith([shot]);
    expect(event.defaultPrevented).toBe(true);
  });

  it('leaves pasted text to the field that has the focus', () => {
    const { onFiles } = setUp({ takesPaste: true });
    const event = paste(document, []);
    expect(onFiles).not.toHaveBeenCalled();
    expect(event.defaultPrevented).toBe(false);
  });

  it('takes no paste unless it was asked to, nor after it has gone', () => {
    const first = setUp();
    paste(document, [shot]);
    expect(first.onFiles).not.toHaveBeenCalled();
    first.view.unmount();
    const second = setUp({ takesPaste: true });
    second.view.unmount();
    paste(document, [shot]);
    expect(second.onFiles).not.toHaveBeenCalled();
  });

  it('takes dropped files and says which it cannot take', () => {
    const { onFiles, onRejected } = setUp({ isMultiple: true });
    const zone = screen.getByRole('group', { name: 'Evidence' });
    fireEvent.drop(zone, { dataTransfer: { files: [csv, program, shot], types: ['Files'] } });
    expect(onFiles).toHaveBeenCalledExactlyOnceWith([csv, shot]);
    expect(onRejected).toHaveBeenCalledExactlyOnceWith([program]);
  });

  it('takes only the first file where one is wanted', () => {
    const { onFiles, onRejected } = setUp();
    const zone = screen.getByRole('group', { name: 'Evidence' });
    fireEvent.drop(zone, { dataTransfer: { files: [csv, shot], types: ['Files'] } });
    expect(onFiles).toHaveBeenCalledExactlyOnceWith([csv]);
    expect(onRejected).toHaveBeenCalledExactlyOnceWith([shot]);
  });

  it('opens the file picker from its button, by keyboard too', async () => {
    const user = userEvent.setup();
    setUp();
    const click = vi.spyOn(HTMLInputElement.prototype, 'click');
    await user.tab();
    expect(screen.getByRole('button', { name: 'Choose files' })).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(click).toHaveBeenCalledOnce();
    click.mockRestore();
  });
});
