import { useEffect, useRef, useState } from 'preact/hooks';
import { useMender } from '../fix/mender';
import { failureWords } from '../ui/failure-words';
import { loadTools } from '../ui/load-part';
import { Quiet } from '../ui/secondary-button';
import type { Tools, ToolsProps } from './tools-api';

/** Handing in, planning ahead and the rest, loaded by a click. */
export function MoreTools(props: Omit<ToolsProps, 'mend'>) {
  const mend = useMender();
  const place = useRef<HTMLDivElement>(null);
  const [tools, setTools] = useState<Tools | null>(null);
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (tools && place.current) tools.show(place.current, { ...props, mend });
  });
  const load = () => {
    setSaid('Getting ready…');
    loadTools()
      .then(setTools)
      .catch((error: Error) => setSaid(failureWords('check', error.message)));
  };
  return (
    <>
      <div ref={place} />
      {!tools && (
        <section>
          <h2>Hand in and plan ahead</h2>
          <p class="soft" role="status">
            {said || 'Form, packet, planner, roster, new cycle.'}
          </p>
          <Quiet onClick={load}>Show these tools</Quiet>
        </section>
      )}
    </>
  );
}
