import type { Field, Filled } from './task';

interface Props {
  id: string;
  fields: Field[];
  filled: Filled;
  /** The first field takes the focus as soon as it is there. */
  isFocused?: boolean;
  onFill: (filled: Filled) => void;
  onDone: () => void;
}

/** There the person goes on; until now only what closes the task could have the focus. */
const focusFirst = (form: HTMLFormElement | null) =>
  form?.querySelector<HTMLElement>('input, select, textarea')?.focus();

/** The fields of a task; the browser itself says which are still to be filled. */
export function TaskForm({ id, fields, filled, isFocused, onFill, onDone }: Props) {
  const submit = (event: Event) => {
    event.preventDefault();
    onDone();
  };
  return (
    <form id={id} ref={isFocused ? focusFirst : undefined} onSubmit={submit}>
      {fields.map((field) => (
        <p class={`field ${field.kind}`} key={field.name}>
          <label for={`${id}-${field.name}`}>{field.label}</label>
          <Input
            id={`${id}-${field.name}`}
            field={field}
            value={filled[field.name] ?? ''}
            onInput={(value) => onFill({ ...filled, [field.name]: value })}
          />
          {field.hint && (
            <span class="soft" id={`${id}-${field.name}-hint`}>
              {field.hint}
            </span>
          )}
        </p>
      ))}
    </form>
  );
}

interface InputProps {
  id: string;
  field: Field;
  value: string;
  onInput: (value: string) => void;
}

function Input({ id, field, value, onInput }: InputProps) {
  const { kind, options = [], required = false, hint } = field;
  const common = {
    id,
    required,
    'aria-describedby': hint ? `${id}-hint` : undefined,
  };
  if (kind === 'area') {
    return (
      <textarea
        {...common}
        rows={3}
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    );
  }
  if (kind === 'choice') {
    return (
      <select {...common} value={value} onChange={(event) => onInput(event.currentTarget.value)}>
        <option value="">Choose…</option>
        {options.map((option) => (
          <option key={option} value={option}>
            {option}
          </option>
        ))}
      </select>
    );
  }
  if (kind === 'tick') {
    return (
      <input
        {...common}
        type="checkbox"
        checked={value !== ''}
        onChange={(event) => onInput(event.currentTarget.checked ? 'yes' : '')}
      />
    );
  }
  const type = (event: InputEvent & { currentTarget: HTMLInputElement }) =>
    onInput(event.currentTarget.value);
  if (kind === 'number') {
    return <input {...common} type="number" step="any" min={0} value={value} onInput={type} />;
  }
  if (kind === 'text') return <input {...common} type="text" value={value} onInput={type} />;
  return <input {...common} type={kind} value={value} onInput={type} />;
}
