-- Per engine: the lock, which is shared. Goods that go out and a guarantee that is replaced wait for each other.
select guarantee_id from exhibitions with (repeatableread, rowlock) where id = @Id
