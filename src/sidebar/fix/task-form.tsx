import type { Field, Filled } from './task';

interface Props {
  fields: Field[];
  filled: Filled;
  onFill: (filled: Filled) => void;
  onDone: () => void;
}

/** There the person goes on; until now only what closes the task could have the focus. */
const focusFirst = (form: HTMLFormElement | null) =>
  form?.querySelector<HTMLElement>('input, select, textarea')?.focus();

/** The fields of a task; the browser itself says which are still to be filled. */
export function TaskForm({ fields, filled, onFill, onDone }: Props) {
  const submit = (event: Event) => {
    event.preventDefault();
    onDone();
  };
  return (
    <form id="task-form" ref={focusFirst} onSubmit={submit}>
      {fields.map((field) => (
        <p class={`field ${field.kind}`} key={field.name}>
          <label for={`field-${field.name}`}>{field.label}</label>
          <Input
            field={field}
            value={filled[field.name] ?? ''}
            onInput={(value) => onFill({ ...filled, [field.name]: value })}
          />
          {field.hint && (
            <span class="soft" id={`hint-${field.name}`}>
              {field.hint}
            </span>
          )}
        </p>
      ))}
    </form>
  );
}

interface InputProps {
  field: Field;
  value: string;
  onInput: (value: string) => void;
}

function Input({ field, value, onInput }: InputProps) {
  const { name, kind, options = [], required = false, hint } = field;
  const common = {
    id: `field-${name}`,
    required,
    'aria-describedby': hint ? `hint-${name}` : undefined,
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
