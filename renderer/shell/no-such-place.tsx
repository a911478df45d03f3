import { useNavigate } from 'react-router';
import { Button } from '../kit/button.tsx';
import { Screen } from '../kit/screen.tsx';
import { Empty } from '../kit/states.tsx';

export function NoSuchPlace() {
  const navigate = useNavigate();
  return (
    <Screen title="Not here" foot="Nothing is lost: the address names no screen.">
      <Empty what="There is no such place">Choose one on the left, or find it with Ctrl K.</Empty>
      <div style={{ padding: '0 24px' }}>
        <Button onClick={() => void navigate('/post')}>Open the post</Button>
      </div>
    </Screen>
  );
}
