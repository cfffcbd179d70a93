// Property tests draw the same examples every time: a run that fails here fails everywhere.
import fc from 'fast-check';

fc.configureGlobal({ seed: 6471 });
