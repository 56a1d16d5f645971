-- Per engine: a lock by name until the transaction ends.
exec sp_getapplock @Resource = @Key, @LockMode = 'Exclusive', @LockOwner = 'Transaction'
