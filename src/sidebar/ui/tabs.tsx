export interface Tab<Id extends string> {
  id: Id;
  label: string;
  /** How many things need the person there. */
  badge: number;
}

interface Props<Id extends string> {
  tabs: Tab<Id>[];
  /** Null while a view from the menu is shown. */
  current: Id | null;
  onChoose: (id: Id) => void;
}

const STEPS: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1 };

/** The tabs of the panel; arrow keys, Home and End move between them, as the ARIA pattern asks. */
export function Tabs<Id extends string>({ tabs, current, onChoose }: Props<Id>) {
  const reached = Math.max(
    0,
    tabs.findIndex(({ id }) => id === current),
  );
  const move = (event: KeyboardEvent) => {
    const { key } = event;
    const step = STEPS[key];
    const next =
      key === 'Home' ? 0 : key === 'End' ? tabs.length - 1 : step ? reached + step : null;
    if (next === null) return;
    event.preventDefault();
    const tab = tabs[(next + tabs.length) % tabs.length];
    if (!tab) return;
    onChoose(tab.id);
    document.getElementById(`tab-${tab.id}`)?.focus();
  };
  return (
    <div role="tablist" aria-label="Views" class="tabs" onKeyDown={move}>
      {tabs.map(({ id, label, badge }, index) => (
        <button
          key={id}
          id={`tab-${id}`}
          type="button"
          role="tab"
          aria-selected={id === current}
          aria-controls="view"
          tabIndex={index === reached ? 0 : -1}
          onClick={() => onChoose(id)}
        >
          {label}
          {badge > 0 && (
            <span class="badge">
              {badge > 99 ? '99+' : badge}
              <span class="unseen"> to do</span>
            </span>
          )}
        </button>
      ))}
    </div>
  );
}
