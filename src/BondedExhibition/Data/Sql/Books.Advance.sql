-- The row lock lasts to the commit: a book that gets goods is not closed meanwhile, and its item numbers have no gaps.
update account_books
set last_seq = last_seq + @Count, version = version + 1
where id = @Id and state = 'open'
