import Box from '@cloudscape-design/components/box';
import Link from '@cloudscape-design/components/link';

export function NotFound() {
  return (
    <Box textAlign="center" padding="xxl">
      <Box variant="h1">There is no such page</Box>
      <Link href="#/reviews">Go to the reviews</Link>
    </Box>
  );
}
