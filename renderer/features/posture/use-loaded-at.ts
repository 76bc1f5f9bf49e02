import { useState } from 'react';

/** The wall clock when the page was opened, ms since 1970: figures stand still while one reads them. */
export const useLoadedAt = (): number => useState(() => Date.now())[0];
