/** Starts the web app in the browser. */

import './look/base.css';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { House } from './frame/house.tsx';
import { show } from './look/choices.ts';
import { ownStyles } from './look/nonce.ts';
import { router } from './router.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('Bug: the page has no root');
ownStyles();
show();
createRoot(root).render(
  <StrictMode>
    <House>
      <RouterProvider router={router} />
    </House>
  </StrictMode>,
);
