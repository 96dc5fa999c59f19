const { configure } = require('@testing-library/react');

/** How long a test waits for something to appear: as long as it takes on a busy machine, not the usual second. */
configure({ asyncUtilTimeout: 10_000 });
