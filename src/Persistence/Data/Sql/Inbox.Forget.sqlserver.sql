-- Per engine: the limit, so that no run holds many rows.
delete top (@Most) from inbox where received_at < @Before
