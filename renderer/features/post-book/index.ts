export { PostBookScreen } from './post-book-screen.tsx';
