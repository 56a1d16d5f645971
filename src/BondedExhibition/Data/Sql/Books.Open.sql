update account_books set state = 'open', opened_on = @On, version = version + 1 where id = @Id and state = 'declared'
