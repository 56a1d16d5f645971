update discrepancies set state = 'explained', statement = @Statement, stated_at = @StatedAt where id = @Id and state in ('open', 'explained')
