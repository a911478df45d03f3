import { Button } from '../../kit/button.tsx';
import { Glyph } from '../../kit/glyph.tsx';
import styles from './post.module.css';

/** An empty tray says what comes next. */
export function NothingThere({ filed, onAdd }: Readonly<{ filed: number; onAdd: () => void }>) {
  return (
    <div className={styles.nothing}>
      <Glyph name={filed > 0 ? 'met' : 'page'} />
      <h2>{filed > 0 ? 'Everything in the tray is registered' : 'The tray is empty'}</h2>
      <p className="ink2">
        Drop scanned letters anywhere on this window, paste them with Ctrl V, or choose them. PDF, TIFF, JPEG and PNG;
        each file becomes one item, kept byte for byte.
      </p>
      <Button look="go" onClick={onAdd} id="add-first">
        Add files
      </Button>
    </div>
  );
}
