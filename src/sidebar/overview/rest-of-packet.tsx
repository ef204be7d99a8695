import type { ApplicantReport, PlanReport } from '../../core/report/check-report';
import { isOpenPart } from '../technology-plan/part-text';
import { LinkButton } from '../ui/buttons';
import { usePanel } from '../ui/panel-context';

/** Plan, presentation and signatures in a line each, leading to where they are done. */
export function RestOfPacket({ applicant }: { applicant: ApplicantReport }) {
  const { go } = usePanel();
  const { plan } = applicant;
  return (
    <section aria-labelledby="rest">
      <header class="line">
        <h3 id="rest">The rest of the packet</h3>
        <LinkButton onClick={() => go('plan')}>Open Plan</LinkButton>
      </header>
      <ul class="card checks">
        {listParts(plan).map(({ name, text, isDone }) => (
          <li key={name}>
            <span aria-hidden="true" class={isDone ? 'gain' : 'waiting-mark'}>
              {isDone ? '✓' : '◔'}
            </span>
            <div>
              {name}
              {text && <div class="soft">{text}</div>}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function listParts(plan: PlanReport | null) {
  if (!plan) {
    return [{ name: 'Plan documents: not checked yet', text: '', isDone: false }];
  }
  const open = plan.sections.filter(isOpenPart);
  const done = plan.sections.length - open.length;
  const [first, ...others] = plan.documents;
  return [
    {
      name: `${first?.name ?? 'Technology plan'}: ${done} of ${plan.sections.length} sections`,
      text: open.length > 0 ? `Missing: ${open.map(({ name }) => name).join(', ')}` : 'Complete',
      isDone: open.length === 0 && first !== undefined && !isOpenPart(first),
    },
    ...others.map((part) => ({
      name: part.name,
      text: isOpenPart(part) ? 'Not found yet' : 'Found',
      isDone: !isOpenPart(part),
    })),
  ];
}
