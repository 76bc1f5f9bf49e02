import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { ComboBox } from '#renderer/ui/combo-box.tsx';
import { DateTimeField } from '#renderer/ui/date-time-field.tsx';
import { NumberField } from '#renderer/ui/number-field.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';

/** Names of the fields of `Value` that hold a `Type`. */
type FieldOf<Value, Type> = {
  readonly [Name in keyof Value & string]: Type extends Value[Name]
    ? Value[Name] extends Type | null
      ? Name
      : never
    : never;
}[keyof Value & string];

interface FieldMore {
  readonly description?: string;
  readonly isRequired?: boolean;
  readonly error?: string | undefined;
}

export interface Option {
  readonly id: string;
  readonly label: string;
}

/** Fields of a form by what they hold, each bound to one field of the record. */
export class EntryFields<Value extends object> {
  readonly values: Value;
  readonly set: (change: Partial<Value>) => void;
  readonly timeZone: string;

  constructor(values: Value, set: (change: Partial<Value>) => void, timeZone: string) {
    this.values = values;
    this.set = set;
    this.timeZone = timeZone;
  }

  line(name: FieldOf<Value, string>, label: string, more: FieldMore = {}) {
    return (
      <TextField
        label={label}
        value={this.values[name] as string}
        onChange={(value) => this.change(name, value)}
        {...more}
      />
    );
  }

  text(name: FieldOf<Value, string>, label: string, more: FieldMore = {}) {
    return (
      <TextArea
        label={label}
        rows={3}
        value={this.values[name] as string}
        onChange={(value) => this.change(name, value)}
        {...more}
      />
    );
  }

  select(
    name: keyof Value & string,
    label: string,
    options: readonly Option[],
    more: FieldMore = {},
  ) {
    return (
      <Select
        label={label}
        options={options}
        value={(this.values[name] as string | null) ?? ''}
        onChange={(id) => this.change(name, id === '' ? null : id)}
        {...more}
      />
    );
  }

  /** For long lists: finds by typing. */
  choice(
    name: keyof Value & string,
    label: string,
    options: readonly Option[],
    more: FieldMore = {},
  ) {
    return (
      <ComboBox
        label={label}
        options={options}
        value={(this.values[name] as string | null) || null}
        onChange={(id) => this.change(name, id)}
        {...more}
      />
    );
  }

  moment(name: keyof Value & string, label: string, more: FieldMore = {}) {
    return (
      <DateTimeField
        label={label}
        timeZone={this.timeZone}
        value={this.values[name] as number | null}
        onChange={(value) => this.change(name, value)}
        {...more}
      />
    );
  }

  number(name: keyof Value & string, label: string, more: FieldMore & { isYear?: boolean } = {}) {
    const { isYear = false, ...rest } = more;
    return (
      <NumberField
        label={label}
        value={(this.values[name] as number | null) ?? Number.NaN}
        onChange={(value) => this.change(name, Number.isNaN(value) ? null : value)}
        minValue={0}
        {...(isYear ? { formatOptions: { useGrouping: false } } : {})}
        {...rest}
      />
    );
  }

  check(name: keyof Value & string, label: string) {
    return (
      <Checkbox
        isSelected={this.values[name] as boolean}
        onChange={(value) => this.change(name, value)}
      >
        {label}
      </Checkbox>
    );
  }

  private change(name: string, value: unknown): void {
    this.set({ [name]: value } as Partial<Value>);
  }
}
