import Button from '@cloudscape-design/components/button';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useClient } from '../../api/use-client.ts';
import { useNotices } from '../../app/notices.tsx';
import { mayOperate } from '../../auth/person.ts';
import { useSession } from '../../auth/session.ts';

/** Lets a failed run go on where it stopped. */
export function Redrive({ runId }: { readonly runId: string }) {
  const client = useClient();
  const queries = useQueryClient();
  const { succeeded, failed } = useNotices();
  const { person } = useSession();
  const redrive = useMutation({
    mutationFn: () => client.redriveRun({ runId }),
    onSuccess: () =>
      succeeded('The run goes on at the stage that failed. Finished stages are not done again.'),
    onError: failed,
    onSettled: () => queries.invalidateQueries({ queryKey: ['run', runId] }),
  });
  return (
    <Button
      iconName="refresh"
      loading={redrive.isPending}
      disabled={!mayOperate(person)}
      disabledReason="Legal operations and legal leads redrive runs"
      onClick={() => redrive.mutate()}
    >
      Redrive
    </Button>
  );
}
