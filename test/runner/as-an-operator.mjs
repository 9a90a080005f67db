// A process that a test starts begins as an operator’s would.
delete process.env.NODE_OPTIONS;
