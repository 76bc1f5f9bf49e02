import { screen, waitFor } from '@testing-library/react';
import { type UserEvent, userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { Button } from '#renderer/ui/button.tsx';
import { ConfirmDialog } from '#renderer/ui/confirm-dialog.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { renderUi } from '#test/support/render-ui.tsx';

function ReturnDialog() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onPress={() => setOpen(true)}>Return it</Button>
      <Dialog
        isOpen={isOpen}
        onOpenChange={setOpen}
        title="Return the finding"
        footer={<Button>Send</Button>}
      >
        <TextField label="Reason" />
      </Dialog>
    </>
  );
}

interface ConfirmProps {
  readonly onConfirm: () => Promise<void | boolean> | void;
}

function Destroy({ onConfirm }: ConfirmProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onPress={() => setOpen(true)}>Destroy it</Button>
      <ConfirmDialog
        isOpen={isOpen}
        onOpenChange={setOpen}
        title="Destroy this evidence?"
        confirmLabel="Destroy"
        cancelLabel="Keep"
        onConfirm={onConfirm}
      >
        It cannot be brought back.
      </ConfirmDialog>
    </>
  );
}

async function openByKeyboard(): Promise<UserEvent> {
  const user = userEvent.setup();
  await user.tab();
  await user.keyboard('{Enter}');
  return user;
}

describe('Dialog', () => {
  it('takes the focus, keeps it, and gives it back', async () => {
    renderUi(<ReturnDialog />);
    const opener = screen.getByRole('button', { name: 'Return it' });
    const user = await openByKeyboard();
    const dialog = screen.getByRole('dialog', { name: 'Return the finding' });
    await waitFor(() => expect(screen.getByRole('textbox', { name: 'Reason' })).toHaveFocus());
    for (let presses = 0; presses < 5; presses += 1) {
      await user.tab();
      expect(dialog.contains(document.activeElement)).toBe(true);
    }
    // On the close button the first Escape would only take away its tooltip.
    await user.click(screen.getByRole('textbox', { name: 'Reason' }));
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    await waitFor(() => expect(opener).toHaveFocus());
  });

  it('hides the page behind it from assistive technology', async () => {
    renderUi(<ReturnDialog />);
    const opener = screen.getByRole('button', { name: 'Return it' });
    const user = await openByKeyboard();
    expect(opener.closest('[inert], [aria-hidden="true"]')).not.toBeNull();
    await user.click(screen.getByRole('button', { name: 'Close' }));
    await waitFor(() => expect(opener.closest('[inert], [aria-hidden="true"]')).toBeNull());
  });
});

describe('ConfirmDialog', () => {
  it('puts the focus on the harmless answer', async () => {
    renderUi(<Destroy onConfirm={vi.fn()} />);
    await openByKeyboard();
    expect(screen.getByRole('alertdialog', { name: 'Destroy this evidence?' })).toBeVisible();
    await waitFor(() => expect(screen.getByRole('button', { name: 'Keep' })).toHaveFocus());
  });

  it('waits for what it started and then closes', async () => {
    let finish: () => void = () => undefined;
    const onConfirm = vi.fn(() => new Promise<void>((resolve) => (finish = resolve)));
    renderUi(<Destroy onConfirm={onConfirm} />);
    const user = await openByKeyboard();
    await user.click(screen.getByRole('button', { name: 'Destroy' }));
    expect(onConfirm).toHaveBeenCalledOnce();
    await user.keyboard('{Escape}');
    expect(screen.getByRole('alertdialog')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Keep' })).toBeDisabled();
    finish();
    await waitFor(() => expect(screen.queryByRole('alertdialog')).not.toBeInTheDocument());
  });

  it('stays open when the work says no', async () => {
    renderUi(<Destroy onConfirm={() => Promise.resolve(false)} />);
    const user = await openByKeyboard();
    await user.click(screen.getByRole('button', { name: 'Destroy' }));
    await waitFor(() => expect(screen.getByRole('button', { name: 'Keep' })).toBeEnabled());
    expect(screen.getByRole('alertdialog')).toBeVisible();
  });
});
