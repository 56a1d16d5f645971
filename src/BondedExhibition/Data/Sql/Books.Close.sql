update account_books set state = 'closed', closed_on = @On, version = version + 1 where id = @Id and state = 'open'
