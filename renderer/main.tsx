import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './styles/index.css';
import { App } from './app/App.tsx';
import { preloadFonts } from './app/preload-fonts.ts';
import { startI18n } from './i18n/i18n.ts';

startI18n();

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
  preloadFonts();
}
