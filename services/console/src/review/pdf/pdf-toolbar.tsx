import Button from '@cloudscape-design/components/button';

interface PdfToolbarProps {
  readonly page: number;
  readonly pages: number;
  readonly zoom: number;
  onZoom(zoom: number): void;
}

const STEP = 1.25;

export function PdfToolbar({ page, pages, zoom, onZoom }: PdfToolbarProps) {
  return (
    <div className="pdf-toolbar">
      <span aria-live="polite">
        Page {page} of {pages}
      </span>
      <span>
        <Button
          variant="icon"
          iconName="zoom-out"
          ariaLabel="Smaller"
          disabled={zoom <= 0.5}
          onClick={() => onZoom(zoom / STEP)}
        />
        <Button
          variant="inline-link"
          ariaLabel={`${Math.round(zoom * 100)} %, fit the width`}
          onClick={() => onZoom(1)}
        >
          {Math.round(zoom * 100)} %
        </Button>
        <Button
          variant="icon"
          iconName="zoom-in"
          ariaLabel="Larger"
          disabled={zoom >= 4}
          onClick={() => onZoom(zoom * STEP)}
        />
      </span>
    </div>
  );
}
