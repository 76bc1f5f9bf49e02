import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { Form } from '#renderer/ui/form.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { renderUi } from '#test/support/render-ui.tsx';

function Sample({ onSubmit }: { readonly onSubmit: () => void }) {
  const [name, setName] = useState('');
  const [note, setNote] = useState('');
  return (
    <Form onSubmit={onSubmit}>
      <TextField label="Name" value={name} onChange={setName} />
      <TextField label="Address" />
      <TextArea label="Note" value={note} onChange={setNote} />
    </Form>
  );
}

describe('Form', () => {
  it('is sent by Enter in a line, and by Ctrl or ⌘ with Enter anywhere', async () => {
    const user = userEvent.setup();
    const onSubmit = vi.fn();
    renderUi(<Sample onSubmit={onSubmit} />);
    await user.type(screen.getByRole('textbox', { name: 'Name' }), 'a{Enter}');
    expect(onSubmit).toHaveBeenCalledTimes(1);
    await user.type(screen.getByRole('textbox', { name: 'Note' }), 'b{Control>}{Enter}{/Control}');
    await user.keyboard('{Meta>}{Enter}{/Meta}');
    expect(onSubmit).toHaveBeenCalledTimes(3);
  });

  it('is not sent by Enter in several lines of text', async () => {
    const user = userEvent.setup();
    const onSubmit = vi.fn();
    renderUi(<Sample onSubmit={onSubmit} />);
    await user.type(screen.getByRole('textbox', { name: 'Note' }), 'b{Enter}c');
    expect(onSubmit).not.toHaveBeenCalled();
    expect(screen.getByRole('textbox', { name: 'Note' })).toHaveValue('b\nc');
  });
});
