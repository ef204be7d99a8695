import { type ComponentChildren, createContext } from 'preact';
import { useCallback, useContext, useState } from 'preact/hooks';

const ToastContext = createContext<(message: string) => void>(() => undefined);

/** Says something at the bottom of the panel, wherever it is scrolled to. */
export const useToast = () => useContext(ToastContext);

export function ToastArea({ children }: { children: ComponentChildren }) {
  const [message, setMessage] = useState('');
  const close = useCallback(() => setMessage(''), []);
  return (
    <ToastContext.Provider value={setMessage}>
      {children}
      <div class="toast-area">
        {/* The live region stays in the page: one that comes with its text is not read out. */}
        <div role="status" aria-live="polite">
          {message}
        </div>
        {message && (
          <button type="button" onClick={close}>
            Close
          </button>
        )}
      </div>
    </ToastContext.Provider>
  );
}
