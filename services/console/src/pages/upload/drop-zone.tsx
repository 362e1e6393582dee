import Box from '@cloudscape-design/components/box';
import FileDropzone, { useFilesDragging } from '@cloudscape-design/components/file-dropzone';
import FileInput from '@cloudscape-design/components/file-input';

/** Takes files that are dropped or chosen. */
export function DropZone({ onFiles }: { onFiles(files: readonly File[]): void }) {
  const { areFilesDragging } = useFilesDragging();
  return (
    <FileDropzone onChange={({ detail }) => onFiles(detail.value)}>
      <Box textAlign="center" padding="l">
        <Box padding={{ bottom: 's' }}>
          {areFilesDragging ? 'Let go to upload' : 'Drop contracts here, or'}
        </Box>
        <FileInput
          multiple
          accept="application/pdf,.pdf"
          value={[]}
          ariaLabel="Choose PDF files"
          onChange={({ detail }) => onFiles(detail.value)}
        >
          Choose PDF files
        </FileInput>
      </Box>
    </FileDropzone>
  );
}
